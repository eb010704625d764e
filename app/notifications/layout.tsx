export { PrivateLayout as default } from '@/app/private-layout'
