-- Statements of an application.
DELETE FROM users WHERE id = 1;
DELETE FROM users; --~ write-without-where
UPDATE accounts SET active = false; --~ write-without-where
UPDATE accounts SET active = false WHERE id = 3;

-- All of them are meant.
UPDATE accounts SET active = false;

CREATE TEMPORARY TABLE picked AS SELECT id FROM accounts;
DELETE FROM picked;
DELETE FROM tmp_picked;
DELETE FROM accounts USING picked WHERE picked.id = accounts.id;
WITH moved AS (
  DELETE FROM orders --~ write-without-where
  RETURNING id
)
INSERT INTO archive SELECT id FROM moved;
