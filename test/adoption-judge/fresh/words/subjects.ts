import type { Locale } from '../../../../src/core/locale.js'
import type { subjects } from '../../words/titles.js'

/** What is written on lines that are not tasks: defects, risks, changes, opinions. */
export const freshSubjects: Readonly<Record<keyof typeof subjects, Readonly<Record<Locale, string>>>> = {
  issues: {
    en: 'Water under rooflight 3|Sink mark near the gate|Wrong label on jar lid|Nurse call silent in bay B|App freezes on receipt screen|Lift door sensor dirty|Invoice address wrong|Two pages missing in bundle|Carton seal opens|Bus was 40 minutes late|Grout cracked in shower|Duplicate payee after edit',
    'zh-CN':
      '三号天窗渗水|浇口附近缩痕|瓶盖标签贴错|二区呼叫铃不响|提交后页面卡死|电梯门感应失灵|发票抬头错误|卷宗缺两页|外箱封口开裂|校车晚到四十分钟|淋浴间瓷砖空鼓|收款人重复',
  },
  risks: {
    en: 'Crane not available in May|Seller withdraws|Flu wave among staff|Steel price rises|Store review takes longer|Venue double-booked|Customs strike|Neighbours object to noise|Only one person knows the tool|Sponsor drops out',
    'zh-CN':
      '五月塔吊紧张|卖方反悔|流感致缺勤|钢材涨价|平台审核变慢|场地被重复预订|港口拥堵|周边居民投诉噪音|只有一人懂设备|赞助商退出',
  },
  changes: {
    en: 'Add rooflight above office|Matt instead of gloss lid|Second bank account per user|Move go-live to Sunday|Extra coach from the north|Steel grade 1.2343|Bigger stage|Leave mezzanine out',
    'zh-CN':
      '办公区增设天窗|瓶盖改哑光|每人可绑两张卡|切换改到周日|增加北线校车|钢材改为 1.2343|舞台加宽|取消夹层',
  },
  feedback: {
    en: 'Room was cold|Great help from the front desk|Waited an hour for the nurse|Glue smell after opening|Map in the brochure is wrong|Children loved the music day|Parcel left in the rain|Explain the fees better',
    'zh-CN':
      '房间太冷|前台很热心|等护士等了一小时|开箱有胶味|手册地图有误|孩子喜欢音乐日|快递淋雨|费用说明不清楚',
  },
  decisions: {
    en: 'Slate grey or green membrane?|Exchange before or after Easter?|Who chairs the auction?|Push messages on by default?|One coach or two minibuses?|Matt or gloss?|Air or sea freight?',
    'zh-CN':
      '防水层用灰色还是绿色？|节前还是节后签约？|拍卖由谁主持？|默认开启推送吗？|一辆大巴还是两辆中巴？|哑光还是亮光？|空运还是海运？',
  },
  requirements: {
    en: 'Freeze a card at once|Show fees before payment|Print wristbands|Allergy flag on register|Track pallets by barcode|Two languages on labels|Works without network|Export minutes as PDF',
    'zh-CN':
      '一键冻结卡片|付款前显示费用|打印腕带|花名册标注过敏|按条码跟踪托盘|标签双语|离线可用|会议纪要导出',
  },
}
