/** What may expire although its bytes stay the same, and why it is not told apart. */
export const tolerated: { writes: RegExp; addresses: RegExp; why: string }[] = [
  {
    writes: /^(a point edited|a technology|the editors’ list|an edition closed)/,
    addresses: /./,
    why: 'Names, and who is on the list, stand on pages of every kind; editors change them a few times a day.',
  },
  {
    writes: /./,
    addresses: /^\/(how-ranking-works|llms\.txt|sitemaps\/)/,
    why: 'They sum up the whole list, rounded: to a day, to a count of ballots, to the technology with the most.',
  },
  {
    writes: /./,
    addresses: /^\/(developers|compare\/?.*)$/,
    why: 'They show the order of some technologies, which stays where only their ranks move.',
  },
  {
    writes: /vote/,
    addresses: /^(\/api\/v1)?\/points\//,
    why: 'A vote says which technology it was on, not which point: the points of that one expire together.',
  },
  {
    writes: /^(a (comment|reply|verdict|mark)|a member suspended|a suspension|a role|a deletion|an account)/,
    addresses:
      /^\/$|^\/(kinds\/framework|languages\/python|technologies\/(django|flask)|compare\/django-vs-flask|points|comments|members\/|badges\/django|og\/ranking|feed|api\/v1\/(ranking|technologies$|technologies\/django|compare\/django-vs-flask|points|members))/,
    why: 'What is said of a technology, its comments and their counts have one tag: whatever shows some of it expires.',
  },
  {
    writes: /^(a comment with a verdict|a role)/,
    addresses: /^\/(technologies\/rust|compare\/laravel-vs-rust|api\/v1\/technologies\/rust)/,
    why: 'The same: the comment, and its author, are on Rust.',
  },
  {
    writes: /^(a suggestion|a point|points)/,
    addresses:
      /^\/$|^\/(kinds\/framework|languages\/python|technologies\/(django|flask)|compare\/django-vs-flask|points|comments|members\/author|badges\/django|og\/ranking|feed|api\/v1\/(ranking|technologies$|technologies\/django|compare\/django-vs-flask|points|members))/,
    why: 'The words of a technology’s points have the tag of its other words.',
  },
  {
    writes: /./,
    addresses: /^\/decide$/,
    why: 'The form offers what can be asked of the whole list, and is made of all that an answer is made of.',
  },
]

export const isTolerated = (write: string, address: string) =>
  tolerated.some(({ writes, addresses }) => writes.test(write) && addresses.test(address))
