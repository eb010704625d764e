// Everything that proves the site: `--check` only the fast part, `--e2e` only the browser's.
import './start/require-node.mjs'

import('./test/main.mjs').then(({ main }) => main())
