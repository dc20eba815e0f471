import { both } from '../template.js'
import { type DemoRow, engagement, people, workday } from './value.js'

/** What clients were asked to provide: some of it came, some is late. */
export const demoDocuments: readonly DemoRow<'documents'>[] = [
  {
    document: both('Product texts 181 to 300', '第 181 至 300 份产品资料'),
    engagement: engagement('website'),
    owner: people('account'),
    askedOn: workday(-12),
    due: workday(-2),
  },
  {
    document: both('List of drivers with their languages', '司机名单及使用语言'),
    engagement: engagement('dispatch'),
    owner: people('project'),
    askedOn: workday(-3),
    due: workday(3),
  },
  {
    document: both('Depot plans of both sites', '两个站点的平面图'),
    engagement: engagement('dispatch'),
    owner: people('project'),
    askedOn: workday(-20),
    due: workday(-14),
    receivedOn: workday(-15),
    link: 'https://example.com/depot-plans',
    check: 'complete',
    checkedBy: people('project'),
  },
  {
    document: both('Photos of the tea garden in print quality', '可印刷的茶园照片'),
    engagement: engagement('gifts'),
    owner: people('designer'),
    askedOn: workday(-6),
    due: workday(-1),
    receivedOn: workday(-2),
    link: 'https://example.com/tea-garden',
  },
]
