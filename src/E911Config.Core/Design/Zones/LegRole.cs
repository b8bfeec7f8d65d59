namespace E911Config.Core.Design;

/// <summary>What kind of trunks a leg leads to.</summary>
public enum LegRole
{
    /// <summary>Trunks of the emergency service provider.</summary>
    Provider,

    /// <summary>ELIN gateways.</summary>
    Elin,

    /// <summary>Local trunks.</summary>
    Local,
}
