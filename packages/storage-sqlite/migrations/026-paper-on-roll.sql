-- Paper tickets on a ticket printer [E5]: the services that a block is printed for; null: written on the paper by hand.
ALTER TABLE paper_block ADD COLUMN category_id TEXT;
