"""The records that everything else is made of: frozen, checked on construction, no input or output."""
