// Builds the whole of several machines on this one and tries it: npm run scale-test
import './start/require-node.mjs'

import('./scale-test/main.mjs').then(({ main }) => main())
