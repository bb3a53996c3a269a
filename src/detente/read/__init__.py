"""Files and texts to Reports: sentences, headings, quotations, furniture."""
