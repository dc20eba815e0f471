import type { Delivery } from '../ports.js'

/**
 * Posts JSON to a webhook. Chats say yes by their status, and some also by a code of 0 in the answer:
 * https://developer.work.weixin.qq.com/document/path/91770 and https://open.dingtalk.com (`errcode`),
 * https://open.feishu.cn (`code`).
 */
export function googlePoster(url: string, json: string): Delivery {
  try {
    const answer = UrlFetchApp.fetch(url, {
      method: 'post',
      contentType: 'application/json; charset=utf-8',
      payload: json,
      muteHttpExceptions: true,
      followRedirects: false,
    })
    const status = answer.getResponseCode()
    const said = answer.getContentText().slice(0, 300)
    const refused = /"(?:err)?code"\s*:\s*-?[1-9]/.test(said)
    return status >= 200 && status < 300 && !refused
      ? { ok: true }
      : { ok: false, why: status === 429 ? 'quota' : 'badAddress', message: `${status} ${said}` }
  } catch (error) {
    // The address is a secret and Google quotes it in its messages.
    const message = (error instanceof Error ? error.message : String(error)).split(url).join('…')
    return { ok: false, why: 'unknown', message }
  }
}
