/** Plans of campaigns. */
import { wording } from '../../words/statuses.js'
import type { TradeSheet } from './trade-sheet.js'

/** What is advertised where, and from when on. */
export const campaignPlan: TradeSheet = {
  name: 'plan of campaigns',
  family: 'tasks',
  weight: 0.2,
  trackers: ['tasks', 'engagements'],
  in: {
    en: {
      columns: [
        { kind: 'title', heads: 'Campaign|Campaign Name|Activity|Initiative', mayAsk: true },
        { kind: 'channel', role: null, heads: 'Channel|Platform|Medium' },
        {
          kind: 'audience',
          role: null,
          heads: 'Audience|Segment|Target Audience',
          chance: 0.6,
          cells: 'New customers|Lapsed|All|Trade|Students',
        },
        { kind: 'owner', heads: 'Owner|Lead|Responsible|Campaign Owner' },
        { kind: 'start', heads: 'Start|Start Date|From', chance: 0.7 },
        { kind: 'due', heads: 'End|End Date|Launch Date|Live Date|Deadline', mayAsk: true },
        {
          kind: 'money',
          role: null,
          heads: 'Budget|Planned Spend|Cost',
          chance: 0.6,
          cells: '1500|2400|800|12000',
        },
        { kind: 'status', heads: 'Status|Stage' },
        { kind: 'notes', heads: 'Notes|Comments', chance: 0.5 },
      ],
      titles:
        'Summer sale|Refer a friend|Back to school|Newsletter relaunch|Store opening|Black Friday|Customer stories|Webinar series|Open day|Loyalty week|Trade fair follow-up|Brand film|Winter giveaway|Survey push',
      wordings: [
        wording('Planned', 'In production|Running', 'Finished|Completed', 'Paused', 'Cancelled'),
        wording('Idea|Not started', 'In progress', 'Done'),
      ],
    },
    'zh-CN': {
      columns: [
        { kind: 'title', heads: '活动名称|活动主题|推广活动|活动', mayAsk: true },
        { kind: 'channel', role: null, heads: '渠道|平台|投放渠道' },
        { kind: 'audience', role: null, heads: '目标人群|受众', chance: 0.6, cells: '新客|老客|全部|学生' },
        { kind: 'owner', heads: '负责人|活动负责人|执行人' },
        { kind: 'start', heads: '开始时间|开始日期', chance: 0.7 },
        { kind: 'due', heads: '结束时间|结束日期|截止日期', mayAsk: true },
        { kind: 'money', role: null, heads: '预算|费用预算', chance: 0.6, cells: '1500|2400|800|12000' },
        { kind: 'status', heads: '状态|进度状态' },
        { kind: 'notes', heads: '备注', chance: 0.5 },
      ],
      titles:
        '夏季促销|老带新|开学季|会员周|新店开业|双十一|客户故事|直播专场|开放日|满减活动|展会跟进|品牌短片|冬日抽奖|问卷推广',
      wordings: [
        wording('计划中', '筹备中|进行中', '已结束|已完成', '暂停', '取消'),
        wording('未开始', '进行中', '完成'),
      ],
    },
  },
}
