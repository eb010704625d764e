import {
  canAddPoint,
  canArchivePoint,
  canEditPoint,
  canMergePoints,
  canOrderPoints,
} from '@/lib/point/point-rules'
import {
  canDecideTechnologyState,
  canEditTechnology,
  canOrderEditorsList,
} from '@/lib/technology/technology-rules'
import { allStaff, type Row } from './actors'

export const editingPermissions: Row[] = [
  { action: 'edit a technology', allowed: allStaff, rule: canEditTechnology },
  { action: 'list or archive a technology', allowed: allStaff, rule: canDecideTechnologyState },
  { action: 'add a point', allowed: allStaff, rule: canAddPoint },
  { action: 'edit a point', allowed: allStaff, rule: canEditPoint },
  { action: 'archive a point', allowed: allStaff, rule: canArchivePoint },
  { action: 'merge points', allowed: allStaff, rule: canMergePoints },
  { action: 'order points', allowed: allStaff, rule: canOrderPoints },
  { action: 'order the editors’ list', allowed: ['administrator'], rule: canOrderEditorsList },
]
