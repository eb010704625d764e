import { Body } from '@react-email/body'
import { Button } from '@react-email/button'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { colours, darkStyles, styles } from './mail-look'

type Props = { preview: string; children: ReactNode; footer: ReactNode }

/** Every mail of the site: the dark band with the name, a white board, small print below. */
export function MailLayout({ preview, children, footer }: Props) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="paper" style={styles.body}>
        <Container style={styles.frame}>
          <Section style={styles.band}>
            <Text style={styles.name}>Backboard</Text>
          </Section>
          <Section className="board" style={styles.board}>
            {children}
          </Section>
          <Hr className="line" style={styles.line} />
          {footer}
        </Container>
      </Body>
    </Html>
  )
}

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={styles.paragraph}>
    {children}
  </Text>
)

export const SmallPrint = ({ children }: { children: ReactNode }) => (
  <Text className="muted" style={styles.small}>
    {children}
  </Text>
)

export const MailButton = ({ href, children }: { href: string; children: ReactNode }) => (
  <Button href={href} className="button" style={{ ...styles.button, color: colours.board }}>
    {children}
  </Button>
)

export const MailCode = ({ children }: { children: ReactNode }) => (
  <Text className="ink line" style={styles.code}>
    {children}
  </Text>
)
