import type { RateLimit } from "@ims-kit/client";

/** How long a place is held beyond its window after its caller last told of it, in milliseconds. */
export const margin = 300;
/** The most that a late answer holds a place beyond its window, in milliseconds. */
export const lateness = 5000;
/** What each window is longer here, as no two machines' clocks tick quite alike, in milliseconds. */
export const drift = 2;
/** A question to Redis that is not answered within that many milliseconds counts as unanswered. */
export const patience = 500;
/**
 * How long a restarted Redis keeps everybody to the local share, in milliseconds: `ioredis` and `node-redis` come back
 * within 2.2 s, and then a window and a margin must pass in silence.
 */
export const recovery = 3500;

/** What the script answers. */
export const replyCode = {
  /** So many places as there are ids; for more, ask again after the wait. */
  granted: 0,
  /** The question may come from before an outage: ask again at once. */
  askAgain: 1,
  /** The calls of the last window are not known: no places until the wait is over. */
  silence: 2,
} as const;

/**
 * The script that shares one limit, for Redis 6.2 or newer and Valkey. Each run is atomic and goes by the server's clock,
 * in microseconds.
 *
 * - `KEYS[1]`, sorted set: a member per call that counts now, `<id>:<owner>`, scored by when its place is free again;
 *   and the member `born`, which is never removed, so that an emptied or evicted set shows.
 * - `KEYS[2]`, packed table: `run` (the server's run id), `last` (run of the script), `gap` (end of the last long
 *   pause between two runs), `resume` (no places before), `pause`, `share`, `slowed` (throttles), `next` (no places while short), `fast`, `before`, `turn`
 *   (the fastest call of these and of the
 *   previous ten minutes, or of the first one), `waits` (who waits: until, for how many, served last).
 * - `ARGV`: owner, places wanted, when the question was sent by the server's clock (0: unknown), 1 if the owner made calls of
 *   its local share within the last window, the wait that a throttle asked for (-1: none), then pairs of a call's id and
 *   how long it took (-1: not sent).
 *
 * Why no sliding window at the service holds more than the limit: a call's place is free one window after its grant plus the
 * time its answer took, so after it surely arrived; less the time of the fastest call, which every later call needs too. Where
 * no answer is reported, `margin` stands for it. Where Redis cannot know the calls of the last window (new, restarted, flushed,
 * failed over, or back after others used their local shares), it is silent until they are over.
 */
export function quotaScript({ requests, seconds }: RateLimit): string {
  return `
local limit, window, margin, lateness = ${requests}, ${(seconds * 1000 + drift) * 1000}, ${margin * 1000}, ${lateness * 1000}
local patience, recovery, lifetime = ${patience * 1000}, ${recovery * 1000}, 3600000
${body}`;
}

const body = `
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
if s and now < s.last and s.last - now < hold then now = s.last end

-- Calls that ended: their places are free a window after they arrived, at the latest.
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
local count = redis.call('ZCARD', calls) - 1

-- Is this the memory that the last calls were written to? No server restarts within 50 ms.
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
if now - s.last > 5000 then s.last, changed = now, true end

-- Local shares were in use: silence until they are over, for all if all may have used them.
local alone = false
if ARGV[4] == '1' then
  if now < s.resume or now - s.gap < recovery then
    s.resume, changed = math.max(s.resume, s.gap + recovery, now + hold), true
  else
    alone = true
  end
end

-- A throttle halves the limit (those of one burst together once); it grows back by a tenth of itself per window.
local size = function() return math.max(1, math.floor(limit * math.min(1, s.share + (now - s.slowed) / window / 10))) end
local throttle = tonumber(ARGV[5])
if throttle >= 0 then
  if now - s.slowed > window / 2 then s.share, s.slowed = size() / limit / 2, now end
  s.pause, changed = math.max(s.pause, now + throttle), true
end

local code, wait, ids = 0, 0, {}
if sent < math.max(s.gap, now - patience) then
  code = 1
elseif alone or now < s.resume then
  code, wait = 2, alone and hold or s.resume - now
elseif wanted > 0 or s.waits[owner] then
  local own = s.waits[owner]
  local served = own and own[3] or 0
  s.waits[owner] = nil
  local waiting = 1
  for name, w in pairs(s.waits) do
    if w[1] < now then s.waits[name] = nil else waiting = waiting + 1 end
  end
  if own or waiting > 1 then changed = true end

  -- Who waits and holds the fewest places is next, then who was served longest ago: so many places go to others first.
  local held = { [owner] = 0 }
  if waiting > 1 then
    for _, member in ipairs(redis.call('ZRANGE', calls, 0, -1)) do
      local name = string.match(member, ':(.+)')
      if name then held[name] = (held[name] or 0) + 1 end
    end
  end
  local ahead = function()
    local sum = 0
    for name, w in pairs(s.waits) do
      local more = held[owner] - (held[name] or 0) + (w[3] < served and 1 or 0)
      sum = sum + math.max(0, math.min(w[2], more))
    end
    return sum
  end

  local free = size() - count
  if now < s.pause then free = 0 end
  -- While half of the limit lies idle, one place more comes along: the owner's next call need not ask. Where places are short,
  -- they go out in small groups at four times the pace of the limit, or all calls would meet at the service once a window.
  local batch, crowded = wanted, waiting > 1 or wanted > free
  if crowded then
    batch = now < s.next and 0 or math.min(wanted, math.max(1, math.floor(limit / 16)))
  elseif wanted > 0 and free - wanted > limit / 2 then
    batch = wanted + 1
  end
  local id = now
  while #ids < batch and free > 0 and free > ahead() do
    if redis.call('ZADD', calls, 'NX', text(id + hold), text(id) .. ':' .. owner) == 1 then
      ids[#ids + 1], free, served, held[owner] = id, free - 1, now, held[owner] + 1
    end
    id = id + 1
  end

  if crowded and #ids > 0 then s.next = now + #ids * window / limit / 4 end
  if #ids < wanted then
    -- Asking about twice per place keeps the wait short and the server's work independent of how many ask.
    wait = math.max(1000, waiting * window / limit / 2)
    local turn = ahead() - free
    local next = turn < 0 and s.next or redis.call('ZRANGE', calls, turn, turn, 'WITHSCORES')[2]
    if next and next ~= 'inf' then wait = math.min(wait, math.max(next, s.next) - now) end
    if now < s.pause then wait = s.pause - now end
    s.waits[owner] = { now + wait + 250000, wanted - #ids, served }
    changed = true
  end
end

if changed then
  redis.call('SET', state, cmsgpack.pack(s), 'PX', lifetime)
  redis.call('PEXPIRE', calls, lifetime)
end
return { code, now, math.ceil(wait), unpack(ids) }
`;
