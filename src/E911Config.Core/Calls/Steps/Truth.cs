namespace E911Config.Core.Calls;

/// <summary>Yes, no, or not to be told. The smaller of two is "both", the greater is "either".</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}
