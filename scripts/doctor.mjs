// Checks everything that the site needs, and says what to do: npm run doctor
import './start/require-node.mjs'

import('./doctor/main.mjs').then(({ main }) => main())
