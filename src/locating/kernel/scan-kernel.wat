;; The inner loops of looking for an example, several of its places at once (128-bit SIMD). What they compute is told where
;; they are called: coarse-scan.ts, match-along.ts and straight-scan.ts. All addresses are in bytes. Features are pairs of i16;
;; sums are f32 with four cells of -inf before the first place, starts are i32 with four cells before it.
(module
  (import "host" "memory" (memory 1))

  ;; Squared distances of four places to what is heard: `places` holds, pair by pair, two features of each of them.
  (func $squares (param $places i32) (param $heard i32) (param $pairs i32) (result v128)
    (local $sum v128) (local $difference v128)
    (loop $next
      (local.set $difference
        (i16x8.sub (v128.load (local.get $places)) (v128.load32_splat (local.get $heard))))
      (local.set $sum
        (i32x4.add (local.get $sum) (i32x4.dot_i16x8_s (local.get $difference) (local.get $difference))))
      (local.set $places (i32.add (local.get $places) (i32.const 16)))
      (local.set $heard (i32.add (local.get $heard) (i32.const 4)))
      (br_if $next (local.tee $pairs (i32.sub (local.get $pairs) (i32.const 1)))))
    (local.get $sum))

  ;; $last and $sums are columns of 16 places, $lastStarts and $starts theirs. Writes for each frame the better of the last
  ;; two places ($end and $endBefore, in bytes from a column's start) and where its path began.
  (func (export "scanCoarsely")
    (param $probe i32) (param $strangeness i32) (param $pairs i32)
    (param $heard i32) (param $frameCount i32) (param $firstFrame i32)
    (param $last i32) (param $sums i32) (param $lastStarts i32) (param $starts i32)
    (param $endBefore i32) (param $end i32) (param $agreements i32) (param $begins i32)
    (local $frame i32) (local $block i32) (local $at i32) (local $swap i32)
    (local $gain v128) (local $sum v128) (local $start v128) (local $along v128) (local $better v128)
    (local $a f32) (local $b f32)
    (block $done
      (br_if $done (i32.eqz (local.get $frameCount)))
      (loop $nextFrame
        (local.set $block (i32.const 0))
        (loop $nextBlock
          (local.set $at (i32.shl (local.get $block) (i32.const 4)))
          (local.set $gain
            (f32x4.sub
              (v128.load (i32.add (local.get $strangeness) (local.get $at)))
              (f32x4.sqrt (f32x4.convert_i32x4_s
                (call $squares
                  (i32.add (local.get $probe) (i32.mul (local.get $at) (local.get $pairs)))
                  (local.get $heard)
                  (local.get $pairs))))))
          (if (local.get $block)
            (then
              (local.set $sum (v128.const f32x4 -inf -inf -inf -inf))
              (local.set $start (v128.const i32x4 0 0 0 0)))
            (else
              ;; A path begins at the first place, or at the second half of the frame before it.
              (local.set $sum
                (f32x4.add
                  (f32x4.mul (local.get $gain) (v128.const f32x4 1 2 1 1))
                  (v128.const f32x4 0 0 -inf -inf)))
              (local.set $start
                (i32x4.sub
                  (i32x4.splat (i32.shl (i32.add (local.get $firstFrame) (local.get $frame)) (i32.const 1)))
                  (v128.const i32x4 0 1 0 0)))))
          ;; One place on.
          (local.set $along (f32x4.add (v128.load offset=12 (i32.add (local.get $last) (local.get $at))) (local.get $gain)))
          (local.set $better (f32x4.gt (local.get $along) (local.get $sum)))
          (local.set $sum (v128.bitselect (local.get $along) (local.get $sum) (local.get $better)))
          (local.set $start
            (v128.bitselect
              (v128.load offset=12 (i32.add (local.get $lastStarts) (local.get $at)))
              (local.get $start) (local.get $better)))
          ;; Two places on.
          (local.set $along
            (f32x4.add
              (v128.load offset=8 (i32.add (local.get $last) (local.get $at)))
              (f32x4.mul (local.get $gain) (v128.const f32x4 2 2 2 2))))
          (local.set $better (f32x4.gt (local.get $along) (local.get $sum)))
          (local.set $sum (v128.bitselect (local.get $along) (local.get $sum) (local.get $better)))
          (local.set $start
            (v128.bitselect
              (v128.load offset=8 (i32.add (local.get $lastStarts) (local.get $at)))
              (local.get $start) (local.get $better)))
          ;; Three places on.
          (local.set $along
            (f32x4.add
              (v128.load offset=4 (i32.add (local.get $last) (local.get $at)))
              (f32x4.mul (local.get $gain) (v128.const f32x4 3 3 3 3))))
          (local.set $better (f32x4.gt (local.get $along) (local.get $sum)))
          (v128.store offset=16
            (i32.add (local.get $sums) (local.get $at))
            (v128.bitselect (local.get $along) (local.get $sum) (local.get $better)))
          (v128.store offset=16
            (i32.add (local.get $starts) (local.get $at))
            (v128.bitselect
              (v128.load offset=4 (i32.add (local.get $lastStarts) (local.get $at)))
              (local.get $start) (local.get $better)))
          (local.set $block (i32.add (local.get $block) (i32.const 1)))
          (br_if $nextBlock (i32.lt_u (local.get $block) (i32.const 4))))
        (local.set $a (f32.load (i32.add (local.get $sums) (local.get $endBefore))))
        (local.set $b (f32.load (i32.add (local.get $sums) (local.get $end))))
        (local.set $at (select (local.get $endBefore) (local.get $end) (f32.gt (local.get $a) (local.get $b))))
        (f32.store (local.get $agreements) (f32.load (i32.add (local.get $sums) (local.get $at))))
        (i32.store (local.get $begins) (i32.load (i32.add (local.get $starts) (local.get $at))))
        (local.set $agreements (i32.add (local.get $agreements) (i32.const 4)))
        (local.set $begins (i32.add (local.get $begins) (i32.const 4)))
        (local.set $swap (local.get $last))
        (local.set $last (local.get $sums))
        (local.set $sums (local.get $swap))
        (local.set $swap (local.get $lastStarts))
        (local.set $lastStarts (local.get $starts))
        (local.set $starts (local.get $swap))
        (local.set $heard (i32.add (local.get $heard) (i32.shl (local.get $pairs) (i32.const 2))))
        (local.set $frame (i32.add (local.get $frame) (i32.const 1)))
        (br_if $nextFrame (i32.lt_u (local.get $frame) (local.get $frameCount))))))

  ;; $columns holds eight columns of $stride bytes: three of sums, three of starts, two of gains. Writes the best sum, its
  ;; first step and the step behind its last one to $result.
  (func (export "matchAlong")
    (param $example i32) (param $weights i32) (param $strangeness i32) (param $pairs i32) (param $blocks i32)
    (param $heard i32) (param $stepCount i32) (param $columns i32) (param $stride i32)
    (param $end i32) (param $pace f32) (param $result i32)
    (local $older i32) (local $last i32) (local $sums i32)
    (local $olderStarts i32) (local $lastStarts i32) (local $starts i32)
    (local $lastGains i32) (local $gains i32)
    (local $step i32) (local $block i32) (local $at i32) (local $swap i32) (local $best f32) (local $value f32)
    (local $gain v128) (local $sum v128) (local $start v128) (local $along v128) (local $better v128)
    (local $cost v128) (local $size i32)
    (local.set $older (local.get $columns))
    (local.set $last (i32.add (local.get $older) (local.get $stride)))
    (local.set $sums (i32.add (local.get $last) (local.get $stride)))
    (local.set $olderStarts (i32.add (local.get $sums) (local.get $stride)))
    (local.set $lastStarts (i32.add (local.get $olderStarts) (local.get $stride)))
    (local.set $starts (i32.add (local.get $lastStarts) (local.get $stride)))
    (local.set $lastGains (i32.add (local.get $starts) (local.get $stride)))
    (local.set $gains (i32.add (local.get $lastGains) (local.get $stride)))
    (local.set $cost (f32x4.splat (local.get $pace)))
    (local.set $best (f32.const -inf))
    (local.set $size (i32.shl (local.get $blocks) (i32.const 4)))
    (block $done
      (br_if $done (i32.eqz (local.get $stepCount)))
      (loop $nextStep
        (local.set $at (i32.const 0))
        (loop $nextGains
          (v128.store offset=16
            (i32.add (local.get $gains) (local.get $at))
            (f32x4.mul
              (v128.load (i32.add (local.get $weights) (local.get $at)))
              (f32x4.sub
                (v128.load (i32.add (local.get $strangeness) (local.get $at)))
                (f32x4.sqrt (f32x4.convert_i32x4_s
                  (call $squares
                    (i32.add (local.get $example) (i32.mul (local.get $at) (local.get $pairs)))
                    (local.get $heard)
                    (local.get $pairs)))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $nextGains (i32.lt_u (local.get $at) (local.get $size))))
        (local.set $at (i32.const 0))
        (loop $nextBlock
          (local.set $gain (v128.load offset=16 (i32.add (local.get $gains) (local.get $at))))
          (if (local.get $at)
            (then (local.set $sum (v128.const f32x4 -inf -inf -inf -inf)))
            (else (local.set $sum (f32x4.add (local.get $gain) (v128.const f32x4 0 -inf -inf -inf)))))
          (local.set $start (i32x4.splat (local.get $step)))
          ;; Straight on.
          (local.set $along (f32x4.add (v128.load offset=12 (i32.add (local.get $last) (local.get $at))) (local.get $gain)))
          (local.set $better (f32x4.gt (local.get $along) (local.get $sum)))
          (local.set $sum (v128.bitselect (local.get $along) (local.get $sum) (local.get $better)))
          (local.set $start
            (v128.bitselect
              (v128.load offset=12 (i32.add (local.get $lastStarts) (local.get $at)))
              (local.get $start) (local.get $better)))
          ;; Slower: two steps heard at one place.
          (local.set $along
            (f32x4.sub
              (f32x4.add
                (v128.load offset=12 (i32.add (local.get $older) (local.get $at)))
                (f32x4.mul
                  (v128.const f32x4 0.5 0.5 0.5 0.5)
                  (f32x4.add (local.get $gain) (v128.load offset=16 (i32.add (local.get $lastGains) (local.get $at))))))
              (local.get $cost)))
          (local.set $better (f32x4.gt (local.get $along) (local.get $sum)))
          (local.set $sum (v128.bitselect (local.get $along) (local.get $sum) (local.get $better)))
          (local.set $start
            (v128.bitselect
              (v128.load offset=12 (i32.add (local.get $olderStarts) (local.get $at)))
              (local.get $start) (local.get $better)))
          ;; Faster: two places in one step.
          (local.set $along
            (f32x4.sub
              (f32x4.add
                (f32x4.add (v128.load offset=8 (i32.add (local.get $last) (local.get $at))) (local.get $gain))
                (v128.load offset=12 (i32.add (local.get $gains) (local.get $at))))
              (local.get $cost)))
          (local.set $better (f32x4.gt (local.get $along) (local.get $sum)))
          (v128.store offset=16
            (i32.add (local.get $sums) (local.get $at))
            (v128.bitselect (local.get $along) (local.get $sum) (local.get $better)))
          (v128.store offset=16
            (i32.add (local.get $starts) (local.get $at))
            (v128.bitselect
              (v128.load offset=8 (i32.add (local.get $lastStarts) (local.get $at)))
              (local.get $start) (local.get $better)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $nextBlock (i32.lt_u (local.get $at) (local.get $size))))
        (local.set $step (i32.add (local.get $step) (i32.const 1)))
        (local.set $value (f32.load (i32.add (local.get $sums) (local.get $end))))
        (if (f32.gt (local.get $value) (local.get $best))
          (then
            (local.set $best (local.get $value))
            (i32.store offset=4 (local.get $result) (i32.load (i32.add (local.get $starts) (local.get $end))))
            (i32.store offset=8 (local.get $result) (local.get $step))))
        (local.set $swap (local.get $older))
        (local.set $older (local.get $last))
        (local.set $last (local.get $sums))
        (local.set $sums (local.get $swap))
        (local.set $swap (local.get $olderStarts))
        (local.set $olderStarts (local.get $lastStarts))
        (local.set $lastStarts (local.get $starts))
        (local.set $starts (local.get $swap))
        (local.set $swap (local.get $lastGains))
        (local.set $lastGains (local.get $gains))
        (local.set $gains (local.get $swap))
        (local.set $heard (i32.add (local.get $heard) (i32.shl (local.get $pairs) (i32.const 2))))
        (br_if $nextStep (i32.lt_u (local.get $step) (local.get $stepCount)))))
    (f32.store (local.get $result) (local.get $best)))

  ;; $rows holds 24 i16 for each token, the first 20 of them used; $tokens are u16. Writes for each frame the sum along the
  ;; diagonal that ends there, as i16.
  (func (export "sumDiagonals") (param $rows i32) (param $tokens i32) (param $frameCount i32) (param $sums i32)
    (local $row i32) (local $low v128) (local $middle v128) (local $high v128)
    (block $done
      (br_if $done (i32.eqz (local.get $frameCount)))
      (loop $nextFrame
        (local.set $row
          (i32.add (local.get $rows) (i32.mul (i32.load16_u (local.get $tokens)) (i32.const 48))))
        ;; Each sum moves on by one place, and what the token is worth there is added.
        (local.set $high
          (i16x8.add_sat_s
            (i8x16.shuffle 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 (local.get $middle) (local.get $high))
            (v128.load offset=32 (local.get $row))))
        (local.set $middle
          (i16x8.add_sat_s
            (i8x16.shuffle 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 (local.get $low) (local.get $middle))
            (v128.load offset=16 (local.get $row))))
        (local.set $low
          (i16x8.add_sat_s
            (i8x16.shuffle 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29
              (v128.const i32x4 0 0 0 0) (local.get $low))
            (v128.load (local.get $row))))
        (i32.store16 (local.get $sums) (i16x8.extract_lane_s 3 (local.get $high)))
        (local.set $tokens (i32.add (local.get $tokens) (i32.const 2)))
        (local.set $sums (i32.add (local.get $sums) (i32.const 2)))
        (br_if $nextFrame (local.tee $frameCount (i32.sub (local.get $frameCount) (i32.const 1)))))))
)
