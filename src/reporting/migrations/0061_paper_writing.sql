-- Blocks that were taken out wait to be put back; a paper keeps the rows of its cover as its template had them.
ALTER TABLE paper_block ADD COLUMN removal BIGINT NOT NULL DEFAULT 0;
ALTER TABLE paper_block ADD COLUMN removed_after BIGINT;
ALTER TABLE paper ADD COLUMN cover_rows TEXT NOT NULL DEFAULT '';
-- A body's own template of a paper: its sections, the rows of its cover and its implications, a line each.
CREATE TABLE paper_template (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    body TEXT NOT NULL UNIQUE,
    sections TEXT NOT NULL,
    request_section TEXT NOT NULL,
    recommendation_section TEXT NOT NULL,
    cover_rows TEXT NOT NULL,
    implications TEXT NOT NULL
);
-- Papers that were published under embargo are found from their release on.
UPDATE search_entry SET audience = 'open',
    open_from = (SELECT p.release_at FROM paper AS p WHERE p.id = search_entry.record_id)
WHERE record_table = 'paper' AND audience = 'staff'
    AND EXISTS (SELECT 1 FROM paper AS p WHERE p.id = search_entry.record_id AND p.published_at IS NOT NULL);
