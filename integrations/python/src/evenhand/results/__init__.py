"""What the program answers, a module a command."""
