"""Who said what, how sure they were, and where reports agree or contradict each other."""
