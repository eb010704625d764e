-- Asks for the paths of a file, one a line, again and again. Says at the end what was measured, as one line of JSON.
local asked = {}
local at = 0

function init(args)
  local cookie = args[2]
  for path in io.lines(args[1]) do
    asked[#asked + 1] = wrk.format('GET', path, { ['accept-encoding'] = 'br, gzip', ['cookie'] = cookie })
  end
end

function request()
  at = at % #asked + 1
  return asked[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT {"requests":%d,"seconds":%.6f,"p50Ms":%.3f,"p99Ms":%.3f,"mostMs":%.3f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
