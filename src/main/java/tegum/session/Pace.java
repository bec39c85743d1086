package tegum.session;

/** How far training is to go, and how fast. */
final class Pace {
    private Speed speed = Speed.TWENTY;
    private int plan;
    private int end;
    private int target;
    private boolean paced;

    /** A run that has {@code steps} to go by its plan, of which the first {@code goal} are trained flat out. */
    void begin(int steps, int goal) {
        plan = steps;
        end = Math.max(steps, goal);
        target = goal;
        paced = false;
    }

    Speed speed() {
        return speed;
    }

    void setSpeed(Speed newSpeed) {
        speed = newSpeed;
    }

    /** The step at which play stops by itself. */
    int end() {
        return end;
    }

    /** Whether the end is past that of the plan. */
    boolean isExtended() {
        return end > plan;
    }

    /** Whether training is to go on from {@code step}. */
    boolean goesOnFrom(int step) {
        return target > step;
    }

    /** Whether training goes at the speed chosen, as against flat out to a step. */
    boolean isPaced() {
        return paced;
    }

    /** Goes from {@code step} to the end at the speed chosen; at the end, for a whole plan more. */
    void play(int step) {
        if (step >= end) {
            extendTo(step + 1);
        }
        target = end;
        paced = true;
    }

    /** Goes to {@code step} flat out. */
    void goTo(int step) {
        target = step;
        end = Math.max(end, step);
        paced = false;
    }

    void rest() {
        target = 0;
    }

    /** Makes the plan longer, by whole plans, until it holds {@code step}. */
    void extendTo(int step) {
        if (end < step) {
            end = (step + plan - 1) / plan * plan;
        }
    }

    /** How far the trainer may go by itself when {@code step} has been seen. */
    int goal(int step) {
        return paced && !speed.isFree() ? Math.min(target, step + speed.stepsPerFrame()) : target;
    }

    /** How far the trainer may go between two frames that ask for nothing. */
    int unasked() {
        return speed.isFree() ? target : 0;
    }
}
