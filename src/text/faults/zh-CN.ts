import type { FaultText } from './en.js'

/** What a person can do about an error of Google's, in Simplified Chinese. */
export const zhCN: FaultText = {
  permission: '请从菜单授权，或用只登录此账号的窗口。',
  account: '请用只登录此账号的窗口。',
  offline: '连不上 Google，请检查网络。',
  later: 'Google 繁忙，请稍后再试。',
  quota: 'Google 今日限额已用完，明日再试。',
  broken: '安装不完整，请重新安装。',
}
