/** The optional part with the weekly digest in the team's chat. Loading this file asks Google nothing. */
import { googlePoster } from '../google/chat.js'
import { addHourlyStep } from '../work/run/extensions.js'
import { postChats } from './post.js'

addHourlyStep('chat', (ports, book, ledger) => postChats(ports, book, ledger, googlePoster))
