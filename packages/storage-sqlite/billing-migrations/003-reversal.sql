-- What an order changed, so that it can be reversed; null: it cannot be. Rows of orders before this have none.
ALTER TABLE product_order ADD COLUMN undo TEXT;
