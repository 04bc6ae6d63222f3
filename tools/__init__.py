"""What the repository needs beside the program: gates and generated documentation."""
