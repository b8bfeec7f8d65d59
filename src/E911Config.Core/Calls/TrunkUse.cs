namespace E911Config.Core.Calls;

/// <summary>Where a trunk leads, as far as emergency calls are concerned.</summary>
internal enum TrunkUse
{
    Unknown,
    Provider,
    Elin,
    Local,
}
