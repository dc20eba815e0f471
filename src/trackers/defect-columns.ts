import { reference, text } from '../core/column.js'

/** Where a defect comes from: the stage and the supplier, so that what comes back is seen. */
export const defectColumns = () => ({
  milestone: reference({ en: 'Milestone', 'zh-CN': '里程碑' }, 'milestones', {
    width: 150,
    adopted: false,
    aliases: ['Stage', 'Phase', '阶段', '所属阶段', '所属里程碑'],
  }),
  supplier: text(
    { en: 'Supplier', 'zh-CN': '供应商' },
    { adopted: false, aliases: ['Vendor', 'Subcontractor', '供货商', '外包方', '分包商'] },
  ),
})
