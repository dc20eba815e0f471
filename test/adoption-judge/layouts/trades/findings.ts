/** What inspections of buildings and of books have found. */
import { wording } from '../../words/statuses.js'
import type { TradeSheet } from './trade-sheet.js'

/** Faults of a building before it is handed over. */
export const snagList: TradeSheet = {
  name: 'snag list',
  family: 'issues',
  weight: 1.5,
  in: {
    en: {
      columns: [
        { kind: 'number', role: null, heads: 'No.|Snag No.|#|Item', chance: 0.9 },
        {
          kind: 'room',
          role: null,
          heads: 'Location|Room|Area|Plot',
          cells: 'Flat 3 hall|Kitchen|Level 2 lobby|Plant room|Stair B',
        },
        { kind: 'title', heads: 'Snag|Defect|Description of Defect|Snag Description|Issue' },
        { kind: 'owner', heads: 'Contractor|Trade|Responsible|Assigned To|Action By', mayAsk: true },
        { kind: 'createdBy', role: null, heads: 'Raised By|Found By|Inspected By', chance: 0.4 },
        { kind: 'raisedOn', heads: 'Date Raised|Date Found|Raised On', chance: 0.7 },
        { kind: 'due', heads: 'Fix By|Due Date|Target Date|Complete By', chance: 0.8 },
        {
          kind: 'doneOn',
          heads: 'Date Closed|Date of Resolution|Rectified On|Date Resolved',
          chance: 0.6,
          mayAsk: true,
        },
        { kind: 'status', heads: 'Status|Snag Status' },
        { kind: 'link', role: null, heads: 'Photo|Picture Ref', chance: 0.4 },
      ],
      titles:
        'Cracked tile by sink|Door does not latch|Paint run on frame|Missing socket cover|Gap below skirting|Scratched window pane|Loose handrail|Uneven grout|Tap drips|Stain on ceiling|Silicone not finished|Light flickers|Radiator valve stiff',
      wordings: [
        wording('Open', 'In progress', 'Closed'),
        wording('Open', 'Open', 'Rectified|Closed'),
        wording('Outstanding', 'Ready for re-inspection', 'Complete'),
      ],
    },
    'zh-CN': {
      columns: [
        { kind: 'number', role: null, heads: '序号|编号', chance: 0.9 },
        {
          kind: 'room',
          role: null,
          heads: '部位|房号|位置|楼层',
          cells: '三层走廊|厨房|二层大堂|机房|B楼梯',
        },
        { kind: 'title', heads: '问题描述|缺陷描述|存在问题|问题' },
        { kind: 'owner', heads: '责任人|整改责任人|责任单位|整改人', mayAsk: true },
        { kind: 'createdBy', role: null, heads: '检查人|发现人|提出人', chance: 0.4 },
        { kind: 'raisedOn', heads: '发现日期|检查日期', chance: 0.7 },
        { kind: 'due', heads: '整改期限|完成期限|整改时限|计划完成时间', chance: 0.8 },
        { kind: 'doneOn', heads: '完成日期|销项日期|整改完成日期', chance: 0.6, mayAsk: true },
        { kind: 'status', heads: '状态|整改状态|整改情况' },
        { kind: 'link', role: null, heads: '照片|图片编号', chance: 0.4 },
      ],
      titles:
        '水池旁瓷砖开裂|门锁不上|门框漆面流挂|插座面板缺失|踢脚线缝隙|玻璃划伤|扶手松动|勾缝不平|龙头漏水|吊顶有水渍|打胶未收口|灯具闪烁|暖气阀卡涩',
      wordings: [wording('未整改', '整改中', '已整改'), wording('未解决', '处理中', '已解决')],
    },
  },
}

/** What auditors found, and what is done about it. */
export const auditFindings: TradeSheet = {
  name: 'findings of an audit',
  family: 'issues',
  weight: 0.5,
  trackers: ['issues', 'tasks'],
  in: {
    en: {
      columns: [
        {
          kind: 'findingNumber',
          role: null,
          heads: 'Ref|Finding No.|Audit Ref',
          chance: 0.9,
          cells: 'A1|A2|B1|B3|C2',
        },
        { kind: 'title', heads: 'Finding|Audit Finding|Observation|Non-conformity' },
        {
          kind: 'rating',
          role: 'severity',
          heads: 'Risk Rating|Severity|Rating|Priority',
          chance: 0.7,
          cells: 'High|Medium|Low',
          mayAsk: true,
        },
        {
          kind: 'advice',
          role: 'solution',
          mayAsk: true,
          heads: 'Recommendation|Agreed Action|Corrective Action',
          chance: 0.8,
          cells: 'Reconcile monthly|Two signatures|Update the policy|Train staff|Restrict access',
        },
        { kind: 'owner', heads: 'Action Owner|Owner|Responsible|Responsible Person' },
        { kind: 'due', heads: 'Target Date|Due Date|Implementation Date|Agreed Date', mayAsk: true },
        { kind: 'status', heads: 'Status|Progress' },
        { kind: 'doneOn', heads: 'Date Closed|Closed On|Date of Resolution', chance: 0.5 },
        { kind: 'notes', heads: 'Comments|Update', chance: 0.5 },
      ],
      titles:
        'Petty cash not counted|Access rights of leavers|Missing delivery notes|No backup test|Late bank reconciliation|Supplier changes unchecked|Expired certificates|Overtime not approved|Stock count differences|Passwords shared|Contracts unsigned',
      wordings: [
        wording('Open', 'In progress', 'Closed'),
        wording('Not started', 'Partially implemented', 'Implemented'),
      ],
    },
    'zh-CN': {
      columns: [
        { kind: 'number', role: null, heads: '序号|编号', chance: 0.9 },
        { kind: 'title', heads: '审计发现|发现问题|问题描述|不符合项' },
        {
          kind: 'rating',
          role: 'severity',
          heads: '风险等级|严重程度|等级',
          chance: 0.7,
          cells: '高|中|低',
          mayAsk: true,
        },
        {
          kind: 'advice',
          role: 'solution',
          mayAsk: true,
          heads: '整改措施|整改建议|审计建议',
          chance: 0.8,
          cells: '每月对账|双人签字|更新制度|组织培训|收回权限',
        },
        { kind: 'owner', heads: '责任人|整改责任人|负责人' },
        { kind: 'due', heads: '整改期限|计划完成时间|完成时限', mayAsk: true },
        { kind: 'status', heads: '整改状态|状态|整改情况' },
        { kind: 'doneOn', heads: '完成日期|整改完成日期', chance: 0.5, mayAsk: true },
        { kind: 'notes', heads: '备注', chance: 0.5 },
      ],
      titles:
        '备用金未盘点|离职人员权限未收回|缺少送货单|备份未测试|对账延迟|供应商变更未复核|证书过期|加班未审批|盘点差异|共用密码|合同未签字',
      wordings: [wording('未整改', '整改中', '已整改'), wording('未开始', '进行中', '已完成')],
    },
  },
}
