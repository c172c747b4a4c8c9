"""What the areas share: arguments, columns, tables, views, files."""
