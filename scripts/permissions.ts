import { writeFileSync } from 'node:fs'
import { accessTable } from '@/testing/access/table'
import { permissionsPage } from '@/testing/access/to-markdown'

// Writes docs/permissions.md; a test finds it when it is old.
writeFileSync('docs/permissions.md', permissionsPage(accessTable))
