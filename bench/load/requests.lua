-- Sends what a file says, line after line: method, path, cookie and body with tabs between them; without a file the same
-- GET again and again. Says at the end what was measured, as one line of JSON.
local sent = {}
local at = 0

function init(args)
  if not args[1] then return end
  for line in io.lines(args[1]) do
    local method, path, cookie, body = line:match('^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$')
    local headers = { ['accept-encoding'] = 'br, gzip' }
    if cookie ~= '' then headers['cookie'] = cookie end
    if body == '' then
      body = nil
    else
      headers['content-type'] = 'application/json'
      headers['sec-fetch-site'] = 'same-origin'
    end
    sent[#sent + 1] = wrk.format(method, path, headers, body)
  end
  at = tonumber(args[2])
end

function request()
  if #sent == 0 then return wrk.format() end
  at = at % #sent + 1
  return sent[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT {"requests":%d,"seconds":%.6f,"bytes":%d,"p50Ms":%.3f,"p99Ms":%.3f,"mostMs":%.3f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
