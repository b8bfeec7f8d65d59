namespace E911Config.Module.Tests.Pester;

/// <summary>How one test of <c>tests/pester</c>, or a file that could not be read, ended.</summary>
/// <param name="Name">The describe blocks and the test, joined by dots, or the file.</param>
/// <param name="Outcome">Pester's word.</param>
/// <param name="Reason">Why it did not pass; empty where it did.</param>
public sealed record PesterResult(string Name, string Outcome, string Reason)
{
    /// <summary>What stands beside the name in a list of tests.</summary>
    public override string ToString() => Outcome;
}
