-- An upload that comes in several requests has its row from the beginning: sha256 is null until its last byte is here.
alter table upload alter column sha256 drop not null;
-- What the sender says that the bytes will have; null when it did not say.
alter table upload add column announced_sha256 bytea check (octet_length(announced_sha256) = 32);
