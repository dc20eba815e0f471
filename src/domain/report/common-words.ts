import type { ListedWords } from './company-words.js'

/**
 * Words that many companies and projects have in their names and that all people write: alone they point to
 * no client.
 */
const englishWords =
  'access account active adaptive adoption advance advanced agency agile alpha alliance analysis analytics android annual api app ' +
  'apps application applications approval architecture archive area asset assets associates audit august autumn avenue ' +
  'back backend backup bank base basic beta better bill billing blue board book box brand branding bridge bright brief ' +
  'budget build building business call campaign capital care cargo catalog catalogue center central centre change channel ' +
  'chart check checkout city class clean clear client clients cloud club code collection color colour commerce common ' +
  'communication community company complete concept connect construction consulting contact content contract control copy ' +
  'core corporate cost course cover create creative credit cross customer customers cycle daily dark dashboard data ' +
  'database date deal delivery delta demo department deploy deployment design designer designs detail detailed dev develop ' +
  'developer development device digital direct direction discovery display document documents domain draft drive early ' +
  'east eastern edge editor education email energy engine engineering english enterprise entry equipment estate event ' +
  'events express export external factory fast feature features feedback field file final finance financial first fit ' +
  'five fix flow focus food form forms four frame framework fresh friend front frontend full future gallery game gamma ' +
  'gate general global gold golden good grand great green grid group growth guide hall handover hardware health help high ' +
  'holding holdings home horizon hotel house idea ideas image images import improvement index industrial industries ' +
  'industry info information initial inner innovation insight integration intelligence interface internal international ' +
  'internet interview inventory invest investment invoice item items joint journal kickoff kitchen knowledge label lab ' +
  'labs land landing language large last launch layout lead leader learning left legal level library life light line link ' +
  'list live local logic login logistics logo long lower machine magazine mail main maintenance make management manual ' +
  'manufacturing market marketing master material materials media medical meeting menu message metal migration milestone ' +
  'mobile model modern module monitor month monthly motion move music name national native natural network networks next ' +
  'news newsletter north northern note notes number object office offline onboarding online open operation operations ' +
  'option order orders organic outdoor outer output over overview page pages paper park part partner partners path ' +
  'payment payments people performance phase photo photos picture pilot plan planning plant platform play plus point ' +
  'policy pop portal post poster power premium prepare presentation press price pricing prime print priority private pro ' +
  'process product production products professional profile program programme project projects promo property prototype ' +
  'public publishing purchase quality quarter quarterly quick quote rate real recruitment red redesign reference region ' +
  'regional release relaunch remote rent report reporting reports request requirement requirements research reserve ' +
  'resource resources response retail review reviews right river road roadmap rollout room round route royal safe safety ' +
  'sale sales sample samples scan schedule school science scope screen screens script search season second secure ' +
  'security select senior server service services session setup seven shared shipping shop shopping short show sign ' +
  'silver simple single site sites small smart social software solar solution solutions source south southern space ' +
  'special spring sprint staff stage standard star start startup state station status step stock storage store story ' +
  'strategic strategy stream street structure studio studios style success summer summit sunday super supply support ' +
  'survey sustainable system systems table target task team tech technical technologies technology template test testing ' +
  'tests text theme third three time tools top total touch tour tower track trade trading traffic training transfer ' +
  'transformation transition transport travel trial true trust two type unit united universal update upgrade upper urban ' +
  'user users value venture ventures version video view village vision visual wave web website week weekly welcome west ' +
  'western white wide wind window winter wireless women wood work workflow works workshop world year yellow young zone'

const chineseWords =
  '测试 设计 开发 项目 系统 平台 网站 官网 应用 软件 硬件 数据 阶段 需求 交付 上线 发布 版本 验收 评审 方案 计划 管理 服务 运营 市场 ' +
  '推广 品牌 营销 培训 咨询 客户 团队 任务 里程碑 合同 报告 会议 文档 接口 页面 首页 移动 小程序 商城 电商 支付 订单 用户 产品 业务 ' +
  '技术 科技 网络 信息 智能 数字 创新 未来 国际 全球 中国 中心 集团 公司 企业 商务 贸易 物流 教育 医疗 健康 金融 银行 保险 投资 文化 ' +
  '传媒 广告 餐饮 食品 酒店 旅游 地产 建筑 工程 制造 电子 机械 能源 环保 农业 汽车 服装 家居 第一 新版 改版 一期 二期 三期 初稿 终稿 ' +
  '内部 外部 正式 试用 试点 基础 标准 高级 专业 综合 通用 核心 主要 重点 优化 升级 维护 支持 部署 迁移 集成 联调 培养 复盘 启动 准备 ' +
  '调研 访谈 原型 视觉 交互 前端 后端 移动端 安卓 苹果 北京 上海 广州 深圳 杭州 南京 成都 武汉 重庆 天津 苏州 西安 华东 华南 华北 东方 ' +
  '大家 阿尔法 贝塔 进展 进度 完成 问题 解决 变更 决策 反馈 沟通 下一步'

/** The words as the library ships them. */
export const listedWords: ListedWords = {
  common: `${englishWords} ${chineseWords}`,
  legalForms:
    'ltd limited inc incorporated llc llp lp plc gmbh mbh ag kg kgaa ohg ug ev eg sa sas sarl srl spa bv nv oy oyj ab as ' +
    'asa aps kft sro pte pty pvt bhd sdn co corp corporation company kk jsc ooo',
  legalEndings:
    '股份有限公司 有限责任公司 有限公司 股份公司 分公司 公司 集团 有限合伙 株式会社 工作室 事务所',
  trades:
    '信息技术 网络科技 电子商务 文化传媒 供应链 互联网 生物医药 科技 技术 网络 信息 软件 智能 数字 物流 贸易 ' +
    '商贸 实业 工业 电子 机械 传媒 文化 广告 教育 咨询 餐饮 食品 医疗 医药 健康 金融 银行 保险 投资 控股 ' +
    '地产 置业 建筑 工程 建设 制造 能源 环保 农业 汽车 服装 服饰 家居 家具 酒店 旅游 国际 服务 管理 设计 ' +
    '品牌',
  places:
    '中国 北京 上海 天津 重庆 广州 深圳 杭州 南京 苏州 成都 武汉 西安 厦门 青岛 大连 宁波 无锡 长沙 郑州 ' +
    '济南 合肥 福州 东莞 佛山 广东 浙江 江苏 山东 四川 湖北 湖南 福建 河南 河北 安徽 陕西 辽宁 香港 台湾',
  freeMail:
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com ' +
    'aol.com gmx.de gmx.net web.de t-online.de mail.com mail.ru yandex.ru proton.me protonmail.com qq.com foxmail.com ' +
    '163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn 21cn.com example.com example.org ' +
    'example.net',
}
