-- What a customer wrote beside their rating [Q12]: the words lie sealed, and here is where.
ALTER TABLE visit ADD COLUMN rating_words_record_id TEXT;
