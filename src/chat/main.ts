/** The optional part with the weekly digest in the team's chat. Loading this file makes no call to Google. */
import { postToWebhook } from '../google/post-to-webhook.js'
import { addHourlyStep } from '../work/run/hourly-steps.js'
import { postChats } from './post.js'

addHourlyStep('chat', (ports, book, ledger) => postChats(ports, book, ledger, postToWebhook))
