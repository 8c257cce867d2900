import type { RateLimit } from "@ims-kit/client";
import { drift, lateness, lifetime, longestPause, margin, patience, recovery } from "./timing.ts";

/**
 * The script that shares one limit, for Redis 6.2 or newer and Valkey. Each run is atomic and goes by the server's clock,
 * in microseconds.
 *
 * - `KEYS[1]`, sorted set: a member for each call that counts now, `<id>:<owner>`, scored by when its permit is free again;
 *   and the member `born`, which is never removed, so that an emptied or evicted set shows.
 * - `KEYS[2]`, packed table: `run` (the server's run id), `last` (run of the script), `gap` (end of the last long pause
 *   between two runs), `resume` (no permits before), `pause`, `share` and `slowed` (throttles), `next` (no permits before,
 *   while they are short), `fast`, `before` and `turn` (the fastest call of these ten minutes, of the ten before, and when
 *   they end), `waits` (who waits: until when, for how many, served last).
 * - `ARGV`: owner, permits wanted, when the question was sent by the server's clock (0: unknown), 1 if the owner sent calls
 *   by its local share within the last window, the pause that a throttle asked for (-1: none), then pairs of a permit's id
 *   and how long its call took (-1: none was sent).
 * - It returns a verdict (0 granted, 1 stale, 2 silence), its clock, a wait, then the ids of the permits it gives.
 *
 * Why no sliding window at the service holds more calls than the limit: a permit is free one window after it was given plus
 * the time that its answer took, so after its call surely arrived; less the time of the fastest call, which every later
 * call takes too. Where no answer is reported, `margin` stands for it. Where Redis cannot know the calls of the last window
 * (it is new, restarted, flushed, failed over, or back after local shares were used), it is silent until they are over.
 */
export function quotaScript({ requests, seconds }: RateLimit): string {
  const window = seconds * 1000 + drift;
  const numbers = { window, margin, lateness, patience, recovery, longestPause };
  const constants = Object.entries(numbers).map(([name, ms]) => `local ${name} = ${ms * 1000}`);
  return [
    `local limit, lifetime = ${requests}, ${lifetime}`,
    ...constants,
    readState,
    countCalls,
    checkMemory,
    heedLocalShares,
    heedThrottle,
    lookAtOthers,
    givePermits,
    planNextQuestion,
    decide,
    save,
  ].join("\n");
}

const readState = `
local hold = window + margin
local calls, state = KEYS[1], KEYS[2]
local owner, wanted, sent = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local text = function(time) return string.format('%d', time) end
local packed = redis.call('GET', state)
local s = packed and cmsgpack.unpack(packed)
local changed = false

-- A clock that was set back a little stands still until it is there again.
if s and now < s.last and s.last - now < hold then now = s.last end`;

/** Calls that ended make room one window after they arrived, at the latest. */
const countCalls = `
if s and #ARGV > 5 then
  if now - s.turn > (s.before == 0 and 20000000 or 600000000) then s.before, s.fast, s.turn = s.fast, hold, now end
  for i = 6, #ARGV, 2 do
    local member, took = ARGV[i] .. ':' .. owner, tonumber(ARGV[i + 1])
    if took < 0 then
      redis.call('ZREM', calls, member)
    else
      s.fast = math.min(s.fast, took)
      local late = math.min(lateness, math.max(0, took - math.min(s.fast, s.before)))
      redis.call('ZADD', calls, 'XX', text(ARGV[i] + window + late), member)
    end
  end
  changed = true
end
redis.call('ZREMRANGEBYSCORE', calls, '-inf', text(now))
local count = redis.call('ZCARD', calls) - 1`;

/** Is this the memory that the last calls were written to? No server restarts within 50 ms. */
const checkMemory = `
if not s or count < 0 or now < s.last or now - s.last > 50000 then
  local info = redis.pcall('INFO', 'server')
  if type(info) ~= 'string' then info = '' end
  local run = string.match(info, 'run_id:(%w+)') or ''
  if not s or count < 0 or now < s.last or s.run ~= run then
    local up = (tonumber(string.match(info, 'uptime_in_seconds:(%d+)')) or 0) * 1000000
    s = { run = run, last = now, gap = now, resume = now + (up < recovery and recovery or hold), pause = 0, next = 0,
      share = s and s.share or 1, slowed = s and s.slowed or 0, fast = hold, before = 0, turn = now, waits = {} }
    redis.call('DEL', calls)
    redis.call('ZADD', calls, '+inf', 'born')
    count, changed = 0, true
  end
end
if now - s.last > hold then s.gap = now end
if now - s.last > 5000 then s.last, changed = now, true end`;

/** Where local shares were used there is silence until they are over: for all, if all may have used them. */
const heedLocalShares = `
local onlyOwner = false
if ARGV[4] == '1' then
  if now < s.resume or now - s.gap < recovery then
    s.resume, changed = math.max(s.resume, s.gap + recovery, now + hold), true
  else
    onlyOwner = true
  end
end`;

/** A throttle halves the limit, those of one burst together once; it grows back by a tenth of itself in each window. */
const heedThrottle = `
local size = function() return math.max(1, math.floor(limit * math.min(1, s.share + (now - s.slowed) / window / 10))) end
local throttle = math.min(tonumber(ARGV[5]), longestPause)
if throttle >= 0 then
  if now - s.slowed > window / 2 then s.share, s.slowed = size() / limit / 2, now end
  s.pause, changed = math.max(s.pause, now + throttle), true
end
if s.pause > now + longestPause then s.pause, changed = now + longestPause, true end`;

/** Of those who wait, the owner with the fewest calls is next, then the one that was served longest ago. */
const lookAtOthers = `
local served, waiting, held = 0, 1, { [owner] = 0 }
local lookAtOthers = function()
  local own = s.waits[owner]
  served = own and own[3] or 0
  s.waits[owner] = nil
  for name, w in pairs(s.waits) do
    if w[1] < now then s.waits[name] = nil else waiting = waiting + 1 end
  end
  if own or waiting > 1 then changed = true end
  if waiting > 1 then
    for _, member in ipairs(redis.call('ZRANGE', calls, 0, -1)) do
      local name = string.match(member, ':(.+)')
      if name then held[name] = (held[name] or 0) + 1 end
    end
  end
end
local goToOthersFirst = function()
  local sum = 0
  for name, w in pairs(s.waits) do
    local more = held[owner] - (held[name] or 0) + (w[3] < served and 1 or 0)
    sum = sum + math.max(0, math.min(w[2], more))
  end
  return sum
end`;

/**
 * While half of the limit lies idle, one permit more comes along, so that the owner's next call need not ask. Where permits
 * are short, they go out in small groups at four times the pace of the limit: else all calls would meet at the service once
 * a window.
 */
const givePermits = `
local free = now < s.pause and 0 or size() - count
local givePermits = function(ids)
  local batch, crowded = wanted, waiting > 1 or wanted > free
  if crowded then
    batch = now < s.next and 0 or math.min(wanted, math.max(1, math.floor(limit / 16)))
  elseif wanted > 0 and free - wanted > limit / 2 then
    batch = wanted + 1
  end
  local id = now
  while #ids < batch and free > 0 and free > goToOthersFirst() do
    if redis.call('ZADD', calls, 'NX', text(id + hold), text(id) .. ':' .. owner) == 1 then
      ids[#ids + 1], free, served, held[owner] = id, free - 1, now, held[owner] + 1
    end
    id = id + 1
  end
  if crowded and #ids > 0 then s.next = now + #ids * window / limit / 4 end
end`;

/** Asking about twice per permit keeps the wait short and the server's work independent of how many ask. */
const planNextQuestion = `
local planNextQuestion = function(missing)
  local wait = math.max(1000, waiting * window / limit / 2)
  local turn = goToOthersFirst() - free
  local next = turn < 0 and s.next or redis.call('ZRANGE', calls, turn, turn, 'WITHSCORES')[2]
  if next and next ~= 'inf' then wait = math.min(wait, math.max(next, s.next) - now) end
  if now < s.pause then wait = s.pause - now end
  s.waits[owner] = { now + wait + 250000, missing, served }
  changed = true
  return wait
end`;

const decide = `
local verdict, wait, ids = 0, 0, {}
if sent < math.max(s.gap, now - patience) then
  verdict = 1
elseif onlyOwner or now < s.resume then
  verdict, wait = 2, onlyOwner and hold or s.resume - now
elseif wanted > 0 or s.waits[owner] then
  lookAtOthers()
  givePermits(ids)
  if #ids < wanted then wait = planNextQuestion(wanted - #ids) end
end`;

const save = `
if changed then
  redis.call('SET', state, cmsgpack.pack(s), 'PX', lifetime)
  redis.call('PEXPIRE', calls, lifetime)
end
return { verdict, now, math.ceil(wait), unpack(ids) }`;
