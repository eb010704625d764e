// Only what an old Node also understands: the check must be able to speak.
import('./start/require-node.mjs').then(() => import('./start/main.mjs')).then(({ main }) => main())
