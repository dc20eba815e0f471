import { after, line, risk, both, talk, task, type Template } from './template.js'

/** 硬件研发: specification, EVT, DVT, certification, PVT, first mass production. */
export const hardware: Template = {
  key: 'hardware',
  name: both('Hardware development', '硬件研发'),
  summary: both(
    'Specification, engineering, design and production validation, certification, first batch.',
    '规格、EVT、DVT、认证、PVT、首批量产。',
  ),
  trackers: ['clients', 'engagements', 'milestones', 'tasks', 'people', 'raci', 'rhythm', 'risks'],
  bufferDays: 15,
  stages: [
    {
      key: 'specification',
      name: both('Specification', '规格定义'),
      durationDays: 15,
      after: [],
      ownerRole: 'productManager',
      coCreation: true,
      deliverable: both(
        'Product specification, target cost, list of critical parts',
        '产品规格书、目标成本、关键物料清单',
      ),
      acceptanceCriteria: both(
        'Every value has a tolerance and a test; no single-source part without the client’s consent',
        '每项指标有公差和测试方法；独家料须经客户同意',
      ),
      tasks: [
        task('Collect use cases and limits', '收集使用场景和边界条件', 'productManager', 0, 5),
        task('Choose critical parts, ask lead times', '关键料选型并询交期', 'electronics', 4, 7),
        task('Sign the specification', '规格书签字', 'accountManager', 12, 3),
      ],
    },
    {
      key: 'evt',
      name: both('Engineering validation (EVT)', '工程验证（EVT）'),
      durationDays: 35,
      after: after('specification'),
      ownerRole: 'electronics',
      coCreation: false,
      deliverable: both(
        '10 working samples, test report, list of open points',
        '10 台功能样机、测试报告、遗留问题清单',
      ),
      acceptanceCriteria: both(
        'All main functions on 10 of 10 samples; current and heat within the specification',
        '10 台全部通过主要功能；电流和温升在规格内',
      ),
      tasks: [
        task('Circuit and layout', '原理图与 PCB', 'electronics', 0, 15),
        task('Housing and printed prototypes', '结构设计与手板', 'mechanics', 0, 18),
        task('Bring-up firmware', '底层固件调通', 'firmware', 12, 15),
        task('Build and test samples', '样机组装测试', 'quality', 27, 8),
      ],
    },
    {
      key: 'dvt',
      name: both('Design validation (DVT)', '设计验证（DVT）'),
      durationDays: 35,
      after: after('evt'),
      ownerRole: 'mechanics',
      coCreation: true,
      deliverable: both('50 units from soft tools, reliability report', '50 台软模样机、可靠性报告'),
      acceptanceCriteria: both(
        'Drop, salt-spray and 72 h ageing passed; the client signed the appearance sample',
        '跌落、盐雾、72 小时老化通过；客户签外观样',
      ),
      tasks: [
        task('Open soft tools', '开软模', 'mechanics', 0, 20),
        task('Second board revision', '第二版 PCB', 'electronics', 0, 15),
        task('Reliability tests', '可靠性测试', 'quality', 20, 15),
        task('Client signs the appearance sample', '客户签外观封样', 'clientContact', 25, 4),
      ],
    },
    {
      key: 'certification',
      name: both('Certification', '认证'),
      durationDays: 30,
      after: [{ stage: 'evt', lag: 20 }],
      ownerRole: 'quality',
      coCreation: false,
      deliverable: both('Certificates for every market of sale', '各销售市场的认证证书'),
      acceptanceCriteria: both(
        'Certificates (such as CCC, CE, FCC) issued for exactly the model and firmware to be shipped',
        '证书（如 CCC、CE、FCC）与出货型号和固件版本一致',
      ),
      tasks: [
        task('Pre-test in the laboratory', '实验室预测试', 'quality', 0, 8),
        task('Hand in samples and papers', '送样和提交资料', 'quality', 8, 4),
        task('Follow up, fix, retest', '跟进整改复测', 'electronics', 12, 18),
      ],
    },
    {
      key: 'pvt',
      name: both('Production validation (PVT)', '试产（PVT）'),
      durationDays: 20,
      after: after('dvt', 'certification'),
      ownerRole: 'factory',
      coCreation: true,
      deliverable: both(
        '200 units from the real line, work instructions, yield report',
        '产线试产 200 台、作业指导书、良率报告',
      ),
      acceptanceCriteria: both(
        'First-pass yield at least 95%; cycle time met; packaging passed the drop test',
        '直通率不低于 95%；节拍达标；包装跌落通过',
      ),
      tasks: [
        task('Buy long-lead parts', '长交期物料到位', 'purchasing', 0, 10),
        task('Fixtures and work instructions', '治具和作业指导书', 'factory', 0, 10),
        task('Trial run and yield analysis', '试产与良率分析', 'quality', 10, 8),
        task('Client releases the line', '客户产线放行', 'clientSponsor', 18, 2),
      ],
    },
    {
      key: 'firstBatch',
      name: both('First batch', '首批量产'),
      durationDays: 20,
      after: after('pvt'),
      ownerRole: 'factory',
      coCreation: false,
      deliverable: both(
        'First batch shipped, with inspection report and spare parts',
        '首批出货，附检验报告和备件',
      ),
      acceptanceCriteria: both(
        'Sampled by AQL 0.65 for major defects; serial numbers traceable; quantity as ordered',
        '按 AQL 0.65（主要缺陷）抽检合格；序列号可追溯；数量与订单一致',
      ),
      tasks: [
        task('Mass production', '批量生产', 'factory', 0, 14),
        task('Final inspection', '出货检验', 'quality', 12, 4),
        task('Ship and hand over papers', '发货并移交资料', 'accountManager', 16, 4),
      ],
    },
  ],
  raci: [
    line(
      both('Specification', '规格书'),
      ['productManager'],
      'clientSponsor',
      ['electronics', 'mechanics'],
      ['purchasing'],
    ),
    line(
      both('Choice of critical parts', '关键物料选型'),
      ['electronics'],
      'productManager',
      ['purchasing'],
      ['quality'],
    ),
    line(both('Appearance sample', '外观封样'), ['mechanics'], 'clientSponsor', ['quality'], ['factory']),
    line(
      both('Change after DVT', 'DVT 后的设计变更'),
      ['productManager'],
      'projectManager',
      ['quality'],
      ['factory'],
    ),
  ],
  rhythm: [
    talk(
      both('Engineering meeting', '研发例会'),
      'weekly',
      'projectManager',
      'electronics',
      'mechanics',
      'firmware',
    ),
    talk(both('Progress report', '进度报告'), 'fortnightly', 'accountManager', 'clientContact'),
    talk(both('Gate review', '阶段评审'), 'atMilestones', 'projectManager', 'clientSponsor', 'quality'),
  ],
  risks: [
    risk(
      'supplier',
      4,
      5,
      both('A critical part’s lead time doubles', '关键物料交期翻倍'),
      both('Second source by EVT; buy 12-week parts at DVT', 'EVT 前定第二货源；12 周以上的料 DVT 即下单'),
    ),
    risk(
      'technical',
      3,
      4,
      both('Certification fails on radiation', '认证辐射超标'),
      both('Pre-test EVT samples; keep room for shielding', 'EVT 样机先做预测试，预留屏蔽空间'),
    ),
    risk(
      'technical',
      3,
      4,
      both('Tools need more than two corrections', '模具修模超过两次'),
      both('Flow analysis before cutting; two rounds in the plan', '开模前做模流分析，计划内留两轮修模'),
    ),
  ],
}
