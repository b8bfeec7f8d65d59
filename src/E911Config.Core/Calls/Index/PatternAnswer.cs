namespace E911Config.Core.Calls;

/// <summary>What a pattern says of a number.</summary>
internal enum PatternAnswer
{
    NoMatch,
    Match,
    Invalid,
    OutOfTime,
}
