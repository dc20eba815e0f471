import type { PostFault } from '../core/post-fault.js'
import type { PostResult } from '../ports.js'

/**
 * Posts JSON to a webhook. The answer is described by its kind and status alone: bodies and Google's own
 * messages quote the address whole, cut short, decoded or encoded again, and the address is a secret.
 */
export function postToWebhook(url: string, json: string): PostResult {
  try {
    const answer = UrlFetchApp.fetch(url, {
      method: 'post',
      contentType: 'application/json; charset=utf-8',
      payload: json,
      muteHttpExceptions: true,
      followRedirects: false,
    })
    return resultOfAnswer(answer.getResponseCode(), answer.getContentText())
  } catch (error) {
    return resultOfMessage(error instanceof Error ? error.message : String(error))
  }
}

const failedPost = (why: PostFault, status: number | null): PostResult => ({ ok: false, why, status })

function faultOfStatus(status: number): PostFault | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400) return 'moved'
  if (status === 401 || status === 403) return 'refused'
  if (status === 404 || status === 410) return 'gone'
  if (status === 413) return 'tooLarge'
  if (status === 429) return 'tooMany'
  return status >= 500 ? 'serverError' : 'notAccepted'
}

/** https://developer.work.weixin.qq.com/document/path/90313 and https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const rateLimitCodes = ['45009', '11232']
/** DingTalk's keywords, signature and networks; Feishu's signature, networks and keywords. */
const botRuleCodes = ['310000', '19021', '19022', '19024']

/**
 * Chats say yes by their status, and some also by a code of 0 in the answer:
 * https://developer.work.weixin.qq.com/document/path/91770 and https://open.dingtalk.com (`errcode`),
 * https://open.feishu.cn (`code`). Connectors of Teams answer 200 and say in words which status they met:
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
function resultOfAnswer(status: number, body: string): PostResult {
  const statusFault = faultOfStatus(status)
  if (statusFault !== null) return failedPost(statusFault, status)
  const innerStatus = /delivery failed with error[\s\S]*?HTTP error ([1-5]\d\d)\b/.exec(body)?.[1]
  if (innerStatus !== undefined)
    return failedPost(faultOfStatus(Number(innerStatus)) ?? 'notAccepted', Number(innerStatus))
  const code = /"(?:err)?code"\s*:\s*"?(-?\d+)/.exec(body)?.[1] ?? '0'
  if (Number(code) === 0) return { ok: true }
  return failedPost(
    rateLimitCodes.includes(code) ? 'tooMany' : botRuleCodes.includes(code) ? 'botRules' : 'notAccepted',
    status,
  )
}

/** The kind of one of Google's messages; one that is not known leaves open whether the post arrived. */
function resultOfMessage(message: string): PostResult {
  const code = /returned code ([1-5]\d\d)\b/.exec(message)?.[1]
  if (code !== undefined) return failedPost(faultOfStatus(Number(code)) ?? 'notAccepted', Number(code))
  const kind: PostFault = /^(?:Exception: )?(?:DNS error|Address unavailable)/i.test(message)
    ? 'notReached'
    : /^(?:Exception: )?(?:Bad request|Invalid argument|Attribute provided with invalid value)/i.test(message)
      ? 'unusable'
      : /too many times/i.test(message)
        ? 'ownQuota'
        : /permission|authoriz/i.test(message)
          ? 'notAllowed'
          : 'noAnswer'
  return failedPost(kind, null)
}
