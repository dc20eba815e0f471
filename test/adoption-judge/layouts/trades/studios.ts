/** Job lists of agencies and of translators. */
import { wording } from '../../words/statuses.js'
import type { TradeSheet } from './trade-sheet.js'

const hours = '4|6|8|12|16|24'

/** What is in the studio, for whom, and when it goes out. */
export const trafficSheet: TradeSheet = {
  name: 'job list of a studio',
  family: 'tasks',
  weight: 0.4,
  trackers: ['tasks', 'engagements'],
  in: {
    en: {
      columns: [
        {
          kind: 'jobNumber',
          role: null,
          heads: 'Job No.|Job #|Job Number|Docket',
          chance: 0.9,
          cells: 'NH1042|NH1047|LU0331|BW2210|KF0090|OD0112',
        },
        { kind: 'client', heads: 'Client|Account' },
        { kind: 'title', heads: 'Job|Job Name|Job Title|Job Description|Project|Project Name', mayAsk: true },
        {
          kind: 'format',
          role: null,
          heads: 'Format|Media|Type|Spec',
          chance: 0.5,
          cells: 'A4 4pp|DL|Web|48 sheet|Social|Email',
        },
        {
          kind: 'otherOwner',
          role: null,
          heads: 'Account Manager|Account Handler|AM|Client Lead',
          chance: 0.5,
          rivalOf: 'owner',
        },
        { kind: 'owner', heads: 'Designer|Creative|Artworker|Assigned To|With' },
        { kind: 'createdOn', role: null, heads: 'Briefed|Brief In|Date In|Brief Date', chance: 0.6 },
        {
          kind: 'due',
          heads: 'Deadline|Due|Final Deadline|Delivery Date|Due to Client|Out Date',
          mayAsk: true,
        },
        { kind: 'status', heads: 'Status|Stage|Current Status' },
        { kind: 'hoursQuoted', role: null, heads: 'Hours|Hrs Quoted|Est. Hours', chance: 0.4, cells: hours },
        { kind: 'notes', heads: 'Notes|Comments|Next Step', chance: 0.6 },
      ],
      titles:
        'Spring brochure|Annual report cover|Trade stand graphics|Shop window posters|Menu redesign|Van livery|Email header set|Logo refresh|Packaging mock-ups|Staff handbook|Radio script|Homepage banner|Recruitment ad|Loyalty card|Press ad quarter page|Exhibition panels|Product photos retouch',
      wordings: [
        wording('Briefed|In queue', 'In studio|With client|Amends', 'Complete|Delivered', 'On hold'),
        wording(
          'Not started',
          'In progress|Proof out|With client',
          'Done|Sent to print',
          'On hold',
          'Cancelled',
        ),
        wording('To do', 'WIP|Client review', 'Approved & sent|Closed'),
      ],
    },
    'zh-CN': {
      columns: [
        {
          kind: 'jobNumber',
          role: null,
          heads: '工单号|单号|稿件编号',
          chance: 0.9,
          cells: 'GD-1042|GD-1047|GD-0331|GD-2210',
        },
        { kind: 'client', heads: '客户|客户名称|品牌' },
        { kind: 'title', heads: '工单名称|工单内容|稿件名称|设计内容|项目名称', mayAsk: true },
        {
          kind: 'format',
          role: null,
          heads: '类型|规格|尺寸',
          chance: 0.5,
          cells: '海报|折页|长图|H5|包装|易拉宝',
        },
        { kind: 'otherOwner', role: null, heads: '客户经理|AE|客户执行', chance: 0.5, rivalOf: 'owner' },
        { kind: 'owner', heads: '设计师|设计|负责人|执行人|制作人' },
        { kind: 'createdOn', role: null, heads: '下单日期|下单时间|接单日期|提需时间', chance: 0.6 },
        { kind: 'due', heads: '交稿时间|交稿日期|截稿日期|完稿时间|交付时间|截止时间', mayAsk: true },
        { kind: 'status', heads: '状态|当前进度|进展' },
        { kind: 'hoursQuoted', role: null, heads: '工时|预估工时', chance: 0.4, cells: hours },
        { kind: 'notes', heads: '备注|说明', chance: 0.6 },
      ],
      titles:
        '春季画册|年报封面|展台画面|橱窗海报|菜单改版|车身广告|邮件头图|标志优化|包装打样|员工手册|电台脚本|首页横幅|招聘广告|会员卡|报纸通栏|展板设计|产品修图',
      wordings: [
        wording('排队中|待排期', '制作中|客户确认中|修改中', '已交稿|已完成', '暂停'),
        wording('未开始', '设计中|待客户反馈', '已定稿|完成', '搁置', '取消'),
      ],
    },
  },
}

/** What is translated by whom into which language. */
export const translationJobs: TradeSheet = {
  name: 'translation jobs',
  family: 'tasks',
  weight: 0.4,
  trackers: ['tasks', 'engagements'],
  in: {
    en: {
      columns: [
        {
          kind: 'jobNumber',
          role: null,
          heads: 'Job No.|PO|Project ID|Order No.',
          chance: 0.7,
          cells: '26-0114|26-0118|26-0121|26-0130',
        },
        { kind: 'client', heads: 'Client|Customer|Agency', chance: 0.9 },
        { kind: 'title', heads: 'Document|File|File Name|Text|Document Title|Project', mayAsk: true },
        {
          kind: 'pairOfLanguages',
          role: null,
          heads: 'Language Pair|Languages|Source > Target|Lang',
          chance: 0.8,
          cells: 'EN>DE|DE>EN|EN>FR|FR>EN|ES>EN',
        },
        {
          kind: 'words',
          role: null,
          heads: 'Words|Word Count|Source Words|WC',
          chance: 0.8,
          cells: '850|1200|2430|5600|320|9800',
        },
        { kind: 'owner', heads: 'Translator|Linguist|Vendor|Assigned To' },
        { kind: 'reviewer', role: null, heads: 'Reviewer|Proofreader|Editor|Reviser', chance: 0.5 },
        { kind: 'createdOn', role: null, heads: 'Received|Date Received|Order Date|Date In', chance: 0.7 },
        { kind: 'due', heads: 'Deadline|Due|Delivery Deadline|Due Date|Return By', mayAsk: true },
        { kind: 'doneOn', heads: 'Delivered|Delivered On|Date Delivered|Sent On', chance: 0.5, mayAsk: true },
        { kind: 'status', heads: 'Status|Job Status', chance: 0.85 },
        {
          kind: 'rate',
          role: null,
          heads: 'Rate|Rate/word|Price per word',
          chance: 0.4,
          cells: '0.09|0.11|0.08|0.12',
        },
        { kind: 'fee', role: null, heads: 'Total|Fee|Amount', chance: 0.4, cells: '95|132|267|616|1078' },
        {
          kind: 'invoiced',
          role: null,
          heads: 'Invoiced|Invoice No.|Invoice',
          chance: 0.3,
          cells: 'INV-031|INV-032||',
        },
      ],
      titles:
        'Lease agreement|User manual v3|Birth certificate|Product catalogue|Annual report|Safety data sheet|Website texts|Patent claims|Marketing flyer|Court ruling|Employment contract|Press release|Clinical summary|Terms of service|Subtitles episode 4|Tender documents',
      wordings: [
        wording('Not started|Assigned', 'In translation|In review', 'Delivered', 'On hold', 'Cancelled'),
        wording('Open', 'In progress|Proofreading', 'Done|Invoiced'),
        wording('New', 'Translating|QA', 'Delivered|Closed'),
      ],
    },
    'zh-CN': {
      columns: [
        {
          kind: 'jobNumber',
          role: null,
          heads: '订单号|稿件编号|编号',
          chance: 0.7,
          cells: 'FY-0114|FY-0118|FY-0121',
        },
        { kind: 'client', heads: '客户|客户名称|委托方', chance: 0.9 },
        { kind: 'title', heads: '稿件|稿件名称|文件名称|文件|项目', mayAsk: true },
        {
          kind: 'pairOfLanguages',
          role: null,
          heads: '语种|语对|语言方向',
          chance: 0.8,
          cells: '中译英|英译中|中译日|日译中',
        },
        {
          kind: 'words',
          role: null,
          heads: '字数|字符数|原文字数',
          chance: 0.8,
          cells: '850|1200|2430|5600|9800',
        },
        { kind: 'owner', heads: '译员|翻译|译者|负责人' },
        { kind: 'reviewer', role: null, heads: '审校|校对|审稿人', chance: 0.5 },
        { kind: 'createdOn', role: null, heads: '接稿日期|接单时间|收稿日期', chance: 0.7 },
        { kind: 'due', heads: '交稿日期|交稿时间|截稿时间|交付日期|截止日期', mayAsk: true },
        { kind: 'doneOn', heads: '实际交稿|实际交稿日期|交付于', chance: 0.5, mayAsk: true },
        { kind: 'status', heads: '状态|进度|稿件状态', chance: 0.85 },
        { kind: 'rate', role: null, heads: '单价|千字单价', chance: 0.4, cells: '120|150|180' },
        { kind: 'fee', role: null, heads: '金额|费用|稿费', chance: 0.4, cells: '950|1320|2670|6160' },
      ],
      titles:
        '租赁合同|用户手册|出生证明|产品目录|年度报告|安全说明书|官网文案|专利说明书|宣传单页|判决书|劳动合同|新闻稿|临床摘要|服务条款|第四集字幕|投标文件',
      wordings: [
        wording('未分配|待翻译', '翻译中|审校中', '已交稿', '暂停', '取消'),
        wording('未开始', '进行中|校对中', '已完成|已交付'),
      ],
    },
  },
}
