import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/link'
import type { Service } from '@/lib/account/service-schema'
import { SettingsSection } from './settings-section'

/** The accounts elsewhere that let the member in, each with the way out; nothing on a site that never had any. */
export function ServicesSection({ services, canConnect }: { services: Service[]; canConnect: boolean }) {
  if (services.length === 0 && !canConnect) return null
  return (
    <SettingsSection id="services" title="Connected services">
      {services.length === 0 ? (
        <p>Connect an account that you have elsewhere, and it lets you in the next time.</p>
      ) : (
        <ul aria-label="Connected services">
          {services.map((service) => (
            <li
              key={service.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3 first:border-t-0 first:pt-0"
            >
              <p className="min-w-0 flex-[1_1_16rem]">
                <span className="font-semibold">{service.name}</span>
                {service.issuer && (
                  <span className="block text-muted text-sm wrap-anywhere">{service.issuer}</span>
                )}
              </p>
              <form method="post" action={`/api/v1/me/services/${service.id}`}>
                <input type="hidden" name="_method" value="DELETE" />
                <Button variant="danger" aria-label={`Disconnect ${service.name}`}>
                  Disconnect
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {canConnect && (
        <ButtonLink variant="secondary" href="/sign-in?returnTo=/settings">
          Connect a service
        </ButtonLink>
      )}
    </SettingsSection>
  )
}
