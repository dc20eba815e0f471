import type { PartVocabulary } from '../../words/part-words.js'

/** What is written on lines that are not tasks: defects, risks, changes, opinions. */
export const unseenSubjects: PartVocabulary['subjects'] = {
  issues: {
    en: 'Fire door wedged open, ward 3|Backups not tested since June|Two ledgers do not agree|Projector flickers in hall B|Ferry ramp slips when wet|Consent form out of date|Handwash basin blocked|Font licence expired|Visitors’ badges not returned|Page 14 printed upside down|Radiator valve leaks|Keys to archive missing',
    'zh-CN':
      '消防通道堆放杂物|会议纪要未归档|公章使用登记不全|三楼卫生间漏水|合同缺少附件|实验记录补签|配电箱未上锁|宣传栏内容过期|食堂留样不足|台账数据前后不一致|屋面防水起鼓|学生名册重复',
  },
  risks: {
    en: 'Grant money arrives late|Archive damp spreads|Referendum delays council vote|Key translator on leave in May|Ferry in dry dock longer|Vendor ends support|Ethics board asks for changes|Storm on festival day|Data transfer not allowed|New minister, new priorities',
    'zh-CN':
      '专项资金未及时到位|征地拆迁受阻|汛期影响施工|主讲教师临时调岗|设备进口受限|数据无法出境|审批权限下放滞后|用户单位人员更替|舆情风险|材料供应单一',
  },
  changes: {
    en: 'Add Welsh version|Second projector in hall B|Smaller print run|Ramp gradient 1:14|Two sites instead of three|Extend consent form|Drop printed tickets|Earlier ferry for crew|Keep the café open|Blue cabling instead of grey|Two more trees|Recycled paper',
    'zh-CN':
      '增加英文字幕|操场跑道改为八道|印量减半|坡道坡度调整|试点由三家改两家|增设母婴室|取消纸质门票|接口改用新协议|保留咖啡角|线缆改为蓝色|增植两株|改用再生纸',
  },
  feedback: {
    en: 'Signs were hard to read at night|Loved the guided tour|Ticket machine ate my card|Waiting area too hot|Answer came within an hour, thanks|Menu had no vegan dish|Lift out of order twice|Driver was very patient|Sound too loud at the back|Thanks for the large print',
    'zh-CN':
      '夜间指示牌看不清|讲解很生动|取票机吞卡|候诊区太闷|回复很及时|菜单缺少素食|电梯两次停运|司机很耐心|后排音量过大|大字版很贴心',
  },
  decisions: {
    en: 'Paper or digital tickets?|One hall or both?|Keep the old catalogue numbers?|Publish before or after the vote?|Who opens the festival?|Serif or sans for signs?|Ferry on Sundays?|One or two languages on tickets?|Fireworks or lights?|Do we need a second tent?',
    'zh-CN':
      '门票用纸质还是电子？|启用一个馆还是两个馆？|是否保留原编号？|会前还是会后发布？|开幕由谁致辞？|标识用黑体还是宋体？|周日是否开航？|门票用几种文字？|放烟花还是灯光秀？|是否加一顶帐篷？',
  },
  requirements: {
    en: 'Borrow books by phone|Show next ferry on the home page|Warn when a dose is late|Sort patients by bed|Ticket refund in two clicks|Read aloud every page|Store consent for ten years|Send reminder a day before|Print labels in one click|Show who borrowed last',
    'zh-CN':
      '手机借阅图书|首页显示下一班船|用药超时提醒|按床位排序|两步退票|页面语音朗读|同意书保存十年|提前一天提醒|一键打印标签|显示上一借阅人',
  },
}
