package tegum.experiment.exhibit;

import java.util.List;
import tegum.experiment.Dial;
import tegum.experiment.Drag;
import tegum.experiment.State;
import tegum.view.Camera;

/** The two dials that turn a figure in space, and the hand that drags it. */
final class Turntable {
    private static final double PER_PIXEL = 0.5; // degrees
    private static final double RADIANS = Math.PI / 180;

    private final Dial.Slider turn;
    private final Dial.Slider tilt;

    /** A table that stands at first at the given angles in degrees. */
    Turntable(double startTurn, double startTilt) {
        turn = new Dial.Slider("turn", "Turn", "", -180, 180, false, startTurn, "Degrees round the upright axis.");
        tilt = new Dial.Slider("tilt", "Tilt", "", -90, 90, false, startTilt, "Degrees from which one looks down.");
    }

    /** Turn, then tilt. */
    List<Dial> dials() {
        return List.of(turn, tilt);
    }

    /** From where the figure is seen. */
    Camera camera(State state) {
        return new Camera(state.get(turn) * RADIANS, state.get(tilt) * RADIANS);
    }

    /** What lies in front follows the pointer. */
    State drag(State state, Drag drag) {
        double angle = state.get(turn) - PER_PIXEL * (drag.x() - drag.fromX());
        double round = angle - 360 * Math.floor((angle + 180) / 360);
        return state.with(turn, round).with(tilt, state.get(tilt) + PER_PIXEL * (drag.y() - drag.fromY()));
    }
}
