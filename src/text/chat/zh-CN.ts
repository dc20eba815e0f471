import type { AnswerStatus, ChatText } from './en.js'

const formatAnswer = (status: AnswerStatus): string => (status === null ? '' : `（返回 ${status}）`)

/** The sentences about the team's chat, in Simplified Chinese. */
export const zhCN: ChatText = {
  webhook: (service) => `Webhook：${service}`,
  webhookHelp: (service, start) =>
    `粘贴${service}群机器人的 Webhook 地址，以 ${start} 开头。提醒邮件开启期间，管理摘要每周发到群里一次。留空则不发。能打开此表格的人都能看到该地址。未发出的原因见“运行记录”。`,
  posted: (service) => `已发到${service}。`,
  notPosted: (service, why) => `未发到${service}：${why}。`,
  noAddress: '未发到任何群聊：“设置”中没有 Webhook 地址。',
  alreadyPosted: (day) => `本周摘要已于 ${day} 发出`,
  failedBefore: (day) => `${day} 发送失败，下周之前不再重试，原因见当天的记录`,
  inDoubt: (day) => `无法确定 ${day} 的摘要是否已送达`,
  notWorkday: '今天不是工作日',
  dueOn: (day) => `摘要将于 ${day} 发出`,
  weekOff: '本周已没有可发送的工作日',
  dueAt: (hour) => `今天 ${hour}:00 起发出`,
  nothingToSay: '没有到期的摘要',
  address: (fault, start) =>
    ({
      notHttps: '“设置”中的地址必须以 https:// 开头',
      userName: '“设置”中的地址在主机名前带有用户名（@）',
      host: `“设置”中地址的主机名不属于该服务，应以 ${start} 开头`,
      port: '“设置”中地址的端口只能是 443，或不写',
      incomplete: '“设置”中的地址不完整，请重新完整复制',
      spaces: '“设置”中的地址含有空格或换行',
      noAddress: `“设置”中填写的不是地址，应以 ${start} 开头`,
    })[fault],
  fault: (fault, status) =>
    ({
      refused: `该服务拒绝了此地址${formatAnswer(status)}，请新建 Webhook 并粘贴新地址`,
      gone: `该 Webhook 已不存在${formatAnswer(status)}，请新建并粘贴新地址`,
      tooLarge: `摘要超出该服务的大小限制${formatAnswer(status)}`,
      tooMany: `该服务收到的消息过多${formatAnswer(status)}，下次运行时重试`,
      serverError: `该服务自身出错${formatAnswer(status)}`,
      moved: `该服务转向了另一个地址${formatAnswer(status)}，请重新复制 Webhook 地址`,
      notAccepted: `该服务没有接受此消息${formatAnswer(status)}，请检查 Webhook 是否仍然有效`,
      botRules: '机器人的安全设置不允许此消息，请把“客户进度”或“Milepost”加入关键词',
      notReached: '无法连接该服务，下次运行时重试',
      unusable: 'Google 无法使用“设置”中的地址，请重新复制',
      ownQuota: '今日网络请求额度已用完，下次运行时重试',
      notAllowed: '脚本无权访问网络地址，请重新授权',
      noAnswer: '没有收到答复，无法确定是否已送达',
    })[fault],
}
