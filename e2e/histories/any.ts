export const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

export const chance = (probability: number) => Math.random() < probability
