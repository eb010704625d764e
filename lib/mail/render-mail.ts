import { render } from '@react-email/render'
import type { ReactElement } from 'react'

/** A mail's HTML; its text part is written by hand beside it, as a person would write one. */
export const renderMail = (mail: ReactElement): Promise<string> => render(mail)
