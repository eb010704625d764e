-- What people also call things. `npm run synonyms` adds and removes; a meaning that nothing has does no harm.
CREATE TABLE search_synonym (
  alias text NOT NULL CHECK (length(alias) BETWEEN 1 AND 60),
  means text NOT NULL CHECK (length(means) BETWEEN 1 AND 60),
  -- However it is written: “c sharp” and “C-Sharp” are one.
  key text GENERATED ALWAYS AS (search_key(alias)) STORED CHECK (key <> ''),
  PRIMARY KEY (key, means)
);
CREATE INDEX search_synonym_key_idx ON search_synonym (key text_pattern_ops);

INSERT INTO search_synonym (alias, means) VALUES
  ('node', 'Node.js'), ('server-side JavaScript', 'Node.js'), ('js', 'JavaScript'), ('ecmascript', 'JavaScript'),
  ('ts', 'TypeScript'), ('py', 'Python'), ('python3', 'Python'), ('drf', 'Django'), ('django rest framework', 'Django'),
  ('spring', 'Spring Boot'), ('springframework', 'Spring Boot'), ('jdk', 'Java'), ('jvm', 'Java'),
  ('dotnet', 'ASP.NET Core'), ('.net', 'ASP.NET Core'), ('.net core', 'ASP.NET Core'), ('dotnet core', 'ASP.NET Core'),
  ('asp', 'ASP.NET Core'), ('asp.net', 'ASP.NET Core'), ('asp.net mvc', 'ASP.NET Core'), ('c sharp', 'C#'), ('cs', 'C#'),
  ('visual c#', 'C#'), ('f sharp', 'F#'), ('cpp', 'C++'), ('c plus plus', 'C++'), ('cxx', 'C++'), ('rustlang', 'Rust'),
  ('rs', 'Rust'), ('actix', 'Actix Web'), ('golang', 'Go'), ('gin gonic', 'Gin'), ('go fiber', 'Fiber'),
  ('ror', 'Ruby on Rails'), ('rails', 'Ruby on Rails'), ('rb', 'Ruby'), ('phoenix framework', 'Phoenix'),
  ('elixir phoenix', 'Phoenix'), ('liveview', 'Phoenix'), ('beam', 'Elixir'), ('express.js', 'Express'),
  ('nest', 'NestJS'), ('nest.js', 'NestJS'), ('next', 'Next.js'), ('koa.js', 'Koa'), ('fastify.js', 'Fastify'),
  ('kt', 'Kotlin'), ('vertx', 'Eclipse Vert.x'), ('fast api', 'FastAPI'), ('play', 'Play Framework'),
  ('swift vapor', 'Vapor'), ('hs', 'Haskell'), ('clj', 'Clojure'), ('postgres', 'PostgreSQL'), ('pg', 'PostgreSQL'),
  ('psql', 'PostgreSQL'), ('mongo', 'MongoDB'), ('k8s', 'Kubernetes'), ('gc', 'garbage collector'), ('db', 'database'),
  ('auth', 'authentication'), ('config', 'configuration'), ('docs', 'documentation'), ('perf', 'performance'),
  ('speed', 'performance'), ('async', 'asynchronous'), ('i18n', 'internationalization'), ('a11y', 'accessibility'),
  ('deps', 'dependencies'), ('libs', 'libraries'), ('multithreading', 'concurrency'), ('threads', 'concurrency'),
  ('scaling', 'scalability'), ('scalable', 'scalability'), ('back office', 'admin'),
  ('ide', 'integrated development environment'), ('templates', 'templating');
