"""What one article claims that another may contradict; sees one article alone."""
