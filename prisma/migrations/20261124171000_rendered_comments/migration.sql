-- A comment's HTML beside its Markdown, with the version of the renderer that made it; 0 for what none has made yet.
ALTER TABLE comment ADD COLUMN body_html text, ADD COLUMN render_version integer NOT NULL DEFAULT 0;
CREATE INDEX comment_render_version_idx ON comment (render_version);
