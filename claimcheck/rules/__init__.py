"""The ordered rules that decide a comparison."""
