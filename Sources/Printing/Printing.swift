import PrintEngine
import Rendering
