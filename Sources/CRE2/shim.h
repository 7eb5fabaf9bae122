// RE2's own headers are C++, so CPatterns includes them and nobody else.
