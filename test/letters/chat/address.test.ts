import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChatKey, chatServices } from '../../../src/chat/cards.js'
import { findWebhookFault } from '../../../src/chat/webhook.js'

describe('an address', () => {
  const workflow =
    '/workflows/0a1b2c/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers&sig=Ab'
  test.each<[ChatKey, string]>([
    ['teams', `https://prod-00.westeurope.logic.azure.com:443${workflow}`],
    ['teams', `https://prod-00.westeurope.logic.azure.com${workflow}`],
    [
      'teams',
      `https://default0a.1f.environment.api.powerplatform.com:443/powerautomate/automations/direct${workflow}`,
    ],
    ['teams', 'https://acme.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4'],
    ['slack', 'https://hooks.slack.com/services/T0/B0/x'],
    ['slack', 'HTTPS://Hooks.Slack.com:443/services/T0/B0/x'],
    ['googleChat', 'https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k'],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/k'],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=k&sign=s'],
  ])('of %s is posted to: %s', (key, url) => {
    expect(findWebhookFault(url, chatServices[key].hosts)).toBeNull()
  })
  test.each([
    ['http://prod-00.westeurope.logic.azure.com/workflows/x', 'notHttps'],
    ['ftp://logic.azure.com/x', 'notHttps'],
    ['https://prod-00.westeurope.logic.azure.com:8443/workflows/x', 'port'],
    ['https://prod-00.westeurope.logic.azure.com:80/workflows/x', 'port'],
    ['https://prod-00.westeurope.logic.azure.com:443@evil.example/x', 'userName'],
    ['https://a@prod-00.westeurope.logic.azure.com/workflows/x', 'userName'],
    ['https://prod.logic.azure.com:pass@evil.example/x', 'userName'],
    ['https://logic.azure.com.evil.example/workflows/x', 'host'],
    ['https://evil-logic.azure.com/workflows/x', 'host'],
    ['https://logic.azure.com/workflows/x', 'host'],
    ['https://evil.example/x.logic.azure.com/', 'host'],
    ['https://evil.example?x.logic.azure.com/', 'host'],
    ['https://evil.example#x.logic.azure.com/', 'host'],
    ['https://evil.example\\.logic.azure.com/x', 'host'],
    ['https://evil.example%2f.logic.azure.com/x', 'host'],
    ['https://evil.example%00.logic.azure.com/x', 'host'],
    ['https://evil.example。logic.azure.com/x', 'host'],
    ['https://hooks.slack.com/services/T0/B0/x', 'host'],
    ['https://prod-00.westeurope.logic.azure.com', 'incomplete'],
    ['https://prod-00.westeurope.logic.azure.com:443/', 'incomplete'],
    ['https://prod-00.westeurope.logic.azure.com/a b', 'spaces'],
    ['https://prod-00.westeurope.logic.azure.com/a\nb', 'spaces'],
    ['our team chat', 'noAddress'],
    ['hooks', 'noAddress'],
  ])('is not posted to, and it is said what is wrong with it: %s', (url, fault) => {
    expect(findWebhookFault(url, chatServices.teams.hosts)).toBe(fault)
  })
  test('that passes leads a browser to a host of the service, at port 443, without a user name', () => {
    const bits = fc.constantFrom(
      'https://',
      'http://',
      'prod.logic.azure.com',
      '.logic.azure.com',
      'evil.example',
      '@',
      ':443',
      ':44',
      '/',
      '\\',
      '?',
      '#',
      '%2f',
      '。',
      'a',
      '.',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 8 }), (parts) => {
        const text = `https://${parts.join('')}`
        if (findWebhookFault(text, chatServices.teams.hosts) !== null) return
        const { hostname, port, username, password, protocol } = new URL(text)
        expect([protocol, port, username, password]).toEqual(['https:', '', '', ''])
        expect(hostname).toMatch(/\.logic\.azure\.com$/)
      }),
      { numRuns: 5000 },
    )
  })
})
