using System.Globalization;

namespace E911Config.Simulator.Store;

/// <summary>What another administrator does just before one read or write, in a session of the same process.</summary>
internal sealed class Intervention
{
    private readonly bool onWrite;
    private int left;

    public Intervention(string script, int number, bool onWrite)
    {
        Script = script;
        left = number;
        this.onWrite = onWrite;
    }

    public string Script { get; }

    /// <summary>Counts one read or write.</summary>
    /// <returns>Whether it is the one that is meant.</returns>
    public bool Counts(bool write) => write == onWrite && --left == 0;

    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "Before {0} {1} from now another administrator runs: {2}", onWrite ? "write"
            : "read", left, Script.Trim());
}
